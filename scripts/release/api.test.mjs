import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenPromises, promisesOf } from './api.mjs';

const manifest = {
  name: '@fanar/elements',
  exports: { '.': {}, './button': {} },
  bin: { fanar: './x.mjs' },
};

/** @param {import('./api.mjs').Declaration} declaration */
const elements = (declaration) => ({
  modules: [{ declarations: [{ tagName: 'fanar-button', ...declaration }] }],
});

const whole = {
  members: [
    { kind: 'field', name: 'variant', type: { text: "'primary' | 'plain'" }, default: "'plain'" },
    { kind: 'method', name: 'press', parameters: [{ name: 'times', type: { text: 'number' } }] },
  ],
  attributes: [{ name: 'variant', type: { text: "'primary' | 'plain'" }, default: "'plain'" }],
  events: [{ name: 'fanar-press', type: { text: 'CustomEvent<number>' } }],
  slots: [{ name: '' }, { name: 'icon' }],
  cssParts: [{ name: 'base' }],
  cssProperties: [{ name: '--fanar-button-size', default: '3rem' }],
  cssStates: [{ name: 'busy' }],
};

/** @param {import('./api.mjs').Declaration} next @param {import('./api.mjs').Declaration} [last] */
const broken = (next, last = whole) =>
  brokenPromises(promisesOf(manifest, elements(last)), promisesOf(manifest, elements(next)));

describe('what a new version breaks', () => {
  it('is nothing where all is as it was, and nothing where there is more', () => {
    expect(broken(whole)).toEqual([]);
    expect(broken({ ...whole, slots: [...whole.slots, { name: 'end' }] })).toEqual([]);
  });

  it.each([
    ['members', 'The property `variant`'],
    ['attributes', 'The attribute `variant`'],
    ['events', 'The event `fanar-press`'],
    ['slots', 'The slot without a name'],
    ['cssParts', 'The part `base`'],
    ['cssProperties', 'The CSS property `--fanar-button-size`'],
    ['cssStates', 'The state `busy`'],
  ])('is told of %s that are gone', (list, told) => {
    expect(broken({ ...whole, [list]: [] })).toContain(`${told} of <fanar-button> is gone.`);
  });

  it('is a name that became another', () => {
    const renamed = { ...whole, cssParts: [{ name: 'button' }] };
    expect(broken(renamed)).toEqual(['The part `base` of <fanar-button> is gone.']);
  });

  it('is a type that takes less, and none that takes more', () => {
    const taking = (/** @type {string} */ text) => ({
      ...whole,
      attributes: [{ name: 'variant', type: { text }, default: "'plain'" }],
    });
    expect(broken(taking("'plain' | 'link' | 'primary'"))).toEqual([]);
    expect(broken(taking("'plain'"))).toEqual([
      "The attribute `variant` of <fanar-button> was `'primary' | 'plain'` and is `'plain'`.",
    ]);
  });

  it('is another default', () => {
    const other = { ...whole, cssProperties: [{ name: '--fanar-button-size' }] };
    expect(broken(other)).toEqual([
      'The CSS property `--fanar-button-size` of <fanar-button> was `3rem` by default and is nothing.',
    ]);
  });

  it('is a method that is called otherwise, and an event that tells something else', () => {
    const other = {
      ...whole,
      members: [whole.members[0], { kind: 'method', name: 'press' }],
      events: [{ name: 'fanar-press', type: { text: 'CustomEvent<string>' } }],
    };
    expect(broken(/** @type {any} */ (other))).toEqual([
      'The method `press` of <fanar-button> was `(number)` and is `()`.',
      'The event `fanar-press` of <fanar-button> was `CustomEvent<number>` and is `CustomEvent<string>`.',
    ]);
  });

  it('is an element that is gone, told once, and an entry and a command', () => {
    const last = promisesOf(manifest, elements(whole));
    const next = promisesOf({ name: '@fanar/elements', exports: { '.': {} } }, { modules: [] });
    expect(brokenPromises(last, next)).toEqual([
      'The entry `./button` of @fanar/elements is gone.',
      'The command `fanar` of @fanar/elements is gone.',
      'The element <fanar-button> of @fanar/elements is gone.',
    ]);
  });

  it('is nothing of any list beside itself with more added, and each of what is taken away', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(names, names, (some, others) => {
        const part = (/** @type {string} */ name) => ({ name });
        const last = { cssParts: some.map(part) };
        const next = { cssParts: [...some, ...others].map(part) };
        expect(broken(next, last)).toEqual([]);
        const lost = others.filter((name) => !some.includes(name));
        expect(broken(last, next)).toHaveLength(lost.length);
      }),
    );
  });

  it('splits no type inside brackets or quotation marks', () => {
    const type = fc.constantFrom(
      "'a'",
      "'|'",
      '(a | b)[]',
      'Map<a | b, c>',
      'null',
      '{ a: b | c }',
    );
    const union = fc.uniqueArray(type, { minLength: 1 });
    fc.assert(
      fc.property(union, fc.integer({ min: 0, max: 5 }), (members, at) => {
        const typed = (/** @type {readonly string[]} */ some) => ({
          attributes: [{ name: 'x', type: { text: some.join(' | ') } }],
        });
        expect(broken(typed([...members].reverse()), typed(members))).toEqual([]);
        const fewer = members.filter((_, index) => index !== at % members.length);
        expect(broken(typed(fewer), typed(members))).toHaveLength(1);
      }),
    );
  });
});
