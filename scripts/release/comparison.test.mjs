import { describe, expect, it } from 'vitest';
import { promisesOf } from './api.mjs';
import { judge } from './comparison.mjs';

/** @param {string} version @param {readonly string[]} entries */
function release(version, entries) {
  const exports = Object.fromEntries(entries.map((entry) => [entry, {}]));
  const manifest = { name: '@fanar/a', version, exports };
  return { manifest, promises: promisesOf(manifest) };
}
const gone = 'The entry `./b` of @fanar/a is gone.';

describe('a release beside the last one', () => {
  it.each([
    ['1.2.0', '1.3.0', 'major'],
    ['0.2.0', '0.2.1', 'minor'],
  ])('may not break a promise from %s to %s', (from, to, needed) => {
    const { faults } = judge(release(from, ['.', './b']), release(to, ['.']));
    expect(faults).toEqual([
      gone,
      `${from} → ${to} may break nothing: it takes a ${needed} note (npx changeset).`,
    ]);
  });

  it.each([
    ['1.2.0', '2.0.0'],
    ['0.2.0', '0.3.0'],
  ])('may break one from %s to %s, and says so', (from, to) => {
    const judged = judge(release(from, ['.', './b']), release(to, ['.']));
    expect(judged).toEqual({ broken: [gone], faults: [] });
  });

  it('may add, and may be looked at again', () => {
    expect(judge(release('1.2.0', ['.']), release('1.2.1', ['.', './b'])).faults).toEqual([]);
    expect(judge(release('1.2.0', ['.']), release('1.2.0', ['.'])).faults).toEqual([]);
  });

  it('may not come before what is out', () => {
    expect(judge(release('1.2.0', ['.']), release('1.1.9', ['.'])).faults).toEqual([
      '1.2.0 is out already, and 1.1.9 comes before it.',
    ]);
  });
});
