import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../bootstrap.mjs';
import { isAllowed, listing, notices, shippedWith } from './licences.mjs';
import { publicPackages } from './packing.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const lock = JSON.parse(read('package-lock.json'));
const folders = publicPackages(root).map(({ directory }) => relative(root, directory));

describe('what Fanar is made of', () => {
  it.each(folders)('is under licences that let %s be shipped', (folder) => {
    const refused = shippedWith(lock, folder).filter(({ licence }) => !isAllowed(licence));
    expect(refused).toEqual([]);
  });

  it('is listed; `npm run licences` writes the list anew', () => {
    expect(read('THIRD-PARTY-LICENSES.md')).toBe(listing(lock, folders));
  });

  it('is followed through our own packages to those of others, and to what they hold copies of', () => {
    const names = shippedWith(lock, 'packages/cdn').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', 'idb', 'lucide']));
    expect(names).not.toContain('@fanar/elements');
    expect(names).not.toContain('vite');
  });
});

describe('the dependencies of a package', () => {
  const small = {
    packages: {
      'packages/a': {
        name: '@fanar/a',
        dependencies: { b: '1.0.0', c: '1.0.0' },
        optionalDependencies: { d: '1.0.0' },
      },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'packages/a/node_modules/b': {
        version: '1.0.0',
        license: 'ISC',
        dependencies: { c: '1.0.0' },
      },
      'node_modules/c': { version: '1.0.0', license: 'GPL-3.0-only', dependencies: { b: '2.0.0' } },
    },
  };

  it('are looked for as Node does, each version for itself, round in a ring too', () => {
    const found = shippedWith(small, 'packages/a');
    expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'b 1.0.0',
      'b 2.0.0',
      'c 1.0.0',
    ]);
  });

  it('may not be missing', () => {
    const packages = { 'packages/a': { dependencies: { x: '1.0.0' } } };
    expect(() => shippedWith({ packages }, 'packages/a')).toThrow('no x, which packages/a needs');
  });

  it('bring their licences along, word by word', () => {
    const [first] = shippedWith(small, 'packages/a');
    expect(notices([/** @type {any} */ (first)], () => 'Do as you like.\n\nBut tell.\n')).toBe(
      '# Licences of what is in the bundles\n\n## b 1.0.0\n\nLicence: ISC\n\n> Do as you like.\n>\n> But tell.\n',
    );
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['Apache-2.0 AND GPL-3.0-only', false],
    ['BSD-3-Clause AND MIT', true],
    ['none', false],
    ['AGPL-3.0-only', false],
  ])('%s is allowed: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});
