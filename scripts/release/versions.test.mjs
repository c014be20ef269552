import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, isLater, mayBreak, tagOf, withVersion } from './versions.mjs';

const number = fc.nat({ max: 30 });
const version = fc.tuple(number, number, number).map((numbers) => numbers.join('.'));

describe('a version', () => {
  it.each([
    ['1.4.2', '2.0.0', true],
    ['1.4.2', '1.5.0', false],
    ['0.4.2', '0.5.0', true],
    ['0.4.2', '0.4.3', false],
    ['0.9.0', '1.0.0', true],
    ['2.0.0', '1.0.0', false],
  ])('that goes from %s to %s may break something: %s', (last, next, expected) => {
    expect(mayBreak(last, next)).toBe(expected);
  });

  it('breaks only what came before it', () => {
    fc.assert(
      fc.property(version, version, (last, next) => !mayBreak(last, next) || isLater(last, next)),
    );
  });

  it('is later than another, or that one later, or they are the same', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const ways = [isLater(one, other), isLater(other, one), one === other];
        return ways.filter(Boolean).length === 1;
      }),
    );
  });

  it('is what people get by default, unless it is a trial', () => {
    expect(tagOf('1.2.3')).toBe('latest');
    expect(tagOf('2.0.0-next.1')).toBe('next');
  });

  it('is set in the source that says it, and nowhere else', () => {
    const source = (/** @type {string} */ version) =>
      `/** Kept equal to the package's. */\nexport const VERSION = '${version}';\n`;
    expect(withVersion(source('0.0.0'), '0.1.0')).toBe(source('0.1.0'));
  });

  it('is refused where it is none', () => {
    expect(() => mayBreak('latest', '1.0.0')).toThrow('“latest” is no version.');
  });
});

/** @param {string} name @param {readonly string[]} needs */
const named = (name, needs) => ({
  manifest: { name, dependencies: Object.fromEntries(needs.map((need) => [need, '1.0.0'])) },
});

describe('the order of publishing', () => {
  it('has each package after those that it needs', () => {
    const packages = fc
      .array(fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), { maxLength: 10 })
      .map((needs) =>
        needs.map((of, index) =>
          named(
            `p${index}`,
            of.filter((one) => one < index).map((one) => `p${one}`),
          ),
        ),
      )
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(packages, (all) => {
        const names = inOrder(all).map(({ manifest }) => manifest.name);
        expect([...names].sort()).toEqual(all.map(({ manifest }) => manifest.name).sort());
        for (const { manifest } of all) {
          for (const need of Object.keys(manifest.dependencies)) {
            expect(names.indexOf(need)).toBeLessThan(names.indexOf(manifest.name));
          }
        }
      }),
    );
  });

  it('names those that go round in a ring', () => {
    expect(() => inOrder([named('a', ['b']), named('b', ['a'])])).toThrow('each other: a, b');
  });
});
