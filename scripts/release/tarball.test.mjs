import { describe, expect, it } from 'vitest';
import { faultsOf } from './tarball.mjs';

const manifest = { name: '@fanar/a', version: '1.2.0', license: 'MIT' };
const map = (/** @type {object} */ content) =>
  JSON.stringify({ sources: ['../src/a.ts'], ...content });
const good = {
  LICENSE: 'MIT',
  'README.md': '# A',
  'dist/a.js': 'export {};\n//# sourceMappingURL=a.js.map',
  'dist/a.js.map': map({}),
  'src/a.ts': 'export {};',
};

/** @param {Record<string, string>} files @param {object} [more] of the manifest */
const faults = (files, more = {}) =>
  faultsOf({
    manifest: { ...manifest, ...more },
    files: Object.keys(files),
    read: (path) => files[path] ?? '',
  });

describe('a packed package', () => {
  it('is well with its code, the sources of it, a licence and a page to read', () => {
    expect(faults(good)).toEqual([]);
  });

  it.each([
    ['src/a.test.ts', 'a test'],
    ['dist/a.test.d.ts', 'a test'],
    ['src/button/button.tree.txt', 'a test'],
    ['dist/testing/fixtures.js', 'a help of tests'],
    ['dist/tsconfig.tsbuildinfo', 'what a tool left behind'],
    ['src/.DS_Store', 'what a tool left behind'],
    ['.data/drafts.db', 'what a tool left behind'],
    ['src/notes.docx', 'of a kind that nobody needs'],
  ])('may not hold %s', (path, what) => {
    expect(faults({ ...good, [path]: '' })).toEqual([`${path} is ${what}.`]);
  });

  it('may hold the tests of a site that is written from it', () => {
    expect(faults({ ...good, 'template/site/tests/pages.test.js': '' })).toEqual([]);
  });

  it('needs its licence, and with bundles those of others', () => {
    const without = Object.fromEntries(Object.entries(good).filter(([path]) => path !== 'LICENSE'));
    expect(faults({ ...without, 'bundle/a.js': '' })).toEqual([
      'LICENSE is missing.',
      'THIRD-PARTY-LICENSES.md is missing.',
    ]);
    expect(faults(good, { license: undefined })).toEqual(['package.json names no licence.']);
  });

  it('asks for the others in exactly its own version', () => {
    const dependencies = { '@fanar/b': '1.2.0', '@fanar/c': '^1.2.0', lit: '^3.0.0' };
    expect(faults(good, { dependencies })).toEqual([
      'It asks for @fanar/c ^1.2.0, and this is 1.2.0.',
    ]);
  });

  it('has no map that is not there, and none that leads to nowhere', () => {
    const without = Object.fromEntries(
      Object.entries(good).filter(([path]) => path !== 'dist/a.js.map'),
    );
    expect(faults(without)).toEqual(['dist/a.js names dist/a.js.map, which is not there.']);
    const astray = { ...good, 'dist/a.js.map': map({ sourceRoot: '../library/code' }) };
    expect(faults(astray)).toEqual([
      'dist/a.js.map leads to library/src/a.ts, which is not there.',
    ]);
    const lost = { ...good, 'dist/a.js.map': map({ sources: ['../../other/b.ts'] }) };
    expect(faults(lost)).toEqual(['dist/a.js.map leads to ../other/b.ts, which is not there.']);
  });

  it('may have a map that holds its sources', () => {
    const whole = map({ sources: ['nowhere.ts'], sourcesContent: ['export {};'] });
    expect(faults({ ...good, 'dist/a.js.map': whole })).toEqual([]);
  });
});
