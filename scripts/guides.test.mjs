/** What a guide shows holds: both languages say the same, links lead somewhere, and data are right. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { runInNewContext } from 'node:vm';
import { checkDefinition } from '@fanar/contract/schema';
import schema from '@fanar/contract/service-definition.schema.json' with { type: 'json' };
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from './bootstrap.mjs';
import { blocksOf, commandsOf, guides, headingsOf, linksOf, readmes, readText } from './guides.mjs';

/** @typedef {import('./guides.mjs').Guide} Guide */

const documents = [...guides(), ...readmes()];

/** Every block of these languages. @param {...string} languages */
const blocksIn = (...languages) =>
  documents.flatMap(({ path, text }) =>
    blocksOf(text)
      .filter(({ language, noRun }) => languages.includes(language) && !noRun)
      .map((block) => ({ ...block, place: `${path}:${block.line}` })),
  );

describe('the guides in Arabic and in English', () => {
  const [arabic, english] = /** @type {const} */ (['ar', 'en']).map((wanted) =>
    guides().filter(({ language }) => language === wanted),
  );

  it('are the same ones', () => {
    expect(arabic?.map(({ name }) => name)).toEqual(english?.map(({ name }) => name));
  });

  it.each(arabic?.map((guide) => ({ guide, name: guide.name })) ?? [])(
    '$name says the same, in the same order',
    ({ guide, name }) => {
      const other = english?.find((each) => each.name === name);
      expect(shapeOf(guide.text)).toEqual(shapeOf(other?.text ?? ''));
    },
  );

  it.each(['ar', 'en'])('all stand in the table of docs/%s', (language) => {
    const table = linksOf(readText('docs/README.md'));
    const missing = guides()
      .filter((guide) => guide.language === language)
      .filter(({ name }) => !table.includes(`${language}/${name}.md`));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

/** Levels of headings, and languages and files of blocks. @param {string} text */
function shapeOf(text) {
  return {
    headings: headingsOf(text).map(({ level }) => level),
    blocks: blocksOf(text).map(({ language, file }) => `${language} ${file ?? ''}`.trim()),
  };
}

describe.each(documents.map((guide) => ({ guide, path: guide.path })))('$path', ({ guide }) => {
  it('leads to files that are there', () => {
    const broken = linksOf(guide.text)
      .filter((target) => !/^(https?:|tel:|mailto:|#)/.test(target))
      .map((target) => target.replace(/#.*$/, ''))
      .filter((target) => !existsSync(join(root, dirname(guide.path), target)));
    expect(broken).toEqual([]);
  });

  it('says of each block what it is', () => {
    const known = new Set(
      'html css js ts tsx jsx json json5 jsonc sh bash http php text vue svelte'.split(' '),
    );
    const unknown = blocksOf(guide.text).filter(({ language }) => !known.has(language));
    expect(unknown.map(({ line, language }) => `${line}: ${language}`)).toEqual([]);
  });
});

describe('data', () => {
  it.each(blocksIn('json').map((block) => ({ block, place: block.place })))(
    '$place is a definition with nothing wrong',
    ({ block }) => expect(checkDefinition(JSON.parse(block.code))).toEqual([]),
  );

  it.each(blocksIn('jsonc').map((block) => ({ block, place: block.place })))(
    '$place names files of packages that are there',
    ({ block: { code } }) => {
      const files = Object.values(runInNewContext(`(${code})`)).flatMap((each) => [...each]);
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    },
  );

  /** Members of a definition, of its stages and fields, and operators of conditions. */
  const words = new Set(
    JSON.stringify(schema)
      .match(/"[\w$]+":/g)
      ?.map((word) => word.slice(1, -2)),
  );
  /** Members of a directory, which is no definition. */
  for (const word of ['sectors', 'services', 'area', '==', '<', '>', 'in', 'birthDate'])
    words.add(word);

  it.each(blocksIn('json5').map((block) => ({ block, place: block.place })))(
    '$place has only members that a definition knows',
    ({ block: { code } }) => {
      // Several on a line each, or one in all.
      const parts = /^\{.*\}$/m.test(code) ? code.trim().split('\n') : [code];
      const values = parts.map((part) => runInNewContext(`(${part})`));
      expect(values.flatMap(membersOf).filter((name) => !words.has(name))).toEqual([]);
    },
  );
});

/** @param {any} value @returns {string[]} */
function membersOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.prototype.toString.call(value) === '[object Array]')
    return [...value].flatMap(membersOf);
  return Object.entries(value).flatMap(([name, inner]) => [name, ...membersOf(inner)]);
}

describe('examples', () => {
  const files = guides().flatMap(({ path, text }) =>
    blocksOf(text)
      .filter(({ file }) => file && path.endsWith('/backend.md'))
      .map(({ file = '', code }) => ({ path, file, code })),
  );

  it.each(files.filter(({ file }) => !file.endsWith('.html')))(
    '$path shows $file as it is in docs/examples',
    ({ file, code }) => expect(code).toBe(readText(`docs/examples/backend/${file}`)),
  );
});

describe('headers', () => {
  it.each(blocksIn('http').map((block) => ({ block, place: block.place })))(
    '$place is the policy that a site is written with',
    ({ block: { code } }) => {
      const site = readText('packages/create-fanar-site/template/site/vite.config.js');
      const [, policy = ''] = /^Content-Security-Policy: ([\s\S]+)$/.exec(code.trim()) ?? [];
      const directives = policy.split(';').map((directive) => directive.trim());
      expect(directives.length).toBeGreaterThan(5);
      expect(directives.filter((directive) => !site.includes(directive))).toEqual([]);
    },
  );
});

describe('styles', () => {
  it.each(blocksIn('css').map((block) => ({ block, place: block.place })))(
    '$place is CSS, of files that are there',
    async ({ block: { code } }) => {
      const { warnings } = await transform(code, { loader: 'css' });
      expect(warnings.map(({ text }) => text)).toEqual([]);
      for (const [, entry = ''] of code.matchAll(/@import '(@fanar\/[^']+)'/g)) {
        expect(existsSync(fileOf(entry)), entry).toBe(true);
      }
    },
  );
});

/** The file that an entry of a package leads to. @param {string} entry */
function fileOf(entry) {
  const [, name = '', path = ''] = /^@fanar\/([\w-]+)\/(.+)$/.exec(entry) ?? [];
  const { exports } = JSON.parse(readText(`packages/${name}/package.json`));
  const [pattern = '', target = ''] =
    Object.entries(exports).find(([key]) => matcher(key).test(`./${path}`)) ?? [];
  const gap = matcher(pattern).exec(`./${path}`)?.[1] ?? '';
  const file = typeof target === 'string' ? target : target.default;
  return join(root, 'packages', name, normalize(file.replace('*', gap)));
}

/** @param {string} pattern of `exports` */
const matcher = (pattern) => new RegExp(`^${pattern.replace('.', '\\.').replace('*', '(.+)')}$`);

describe('commands', () => {
  const own = JSON.parse(readText('package.json'));
  const packages = readdirSync(join(root, 'packages')).flatMap((name) => {
    const path = `packages/${name}/package.json`;
    return existsSync(join(root, path)) ? [JSON.parse(readText(path))] : [];
  });
  const ours = new Map(packages.map((manifest) => [manifest.name, manifest]));
  /** Of the site that the newcomer is in. */
  const site = JSON.parse(readText('packages/create-fanar-site/template/site/package.json'));
  /** Not ours to check. */
  const others = ['cd', 'cp', 'node', 'php', 'npm init'];

  it.each(
    blocksIn('sh', 'bash').flatMap(({ code, place }) =>
      commandsOf(code).map((command) => ({ command, place })),
    ),
  )('$place: $command', ({ command }) => {
    const words = command.replace(/^(?:[A-Z_]+=(?:'[^']*'|\S+) )+/, '').split(/\s+/);
    const [program = '', verb = '', first = ''] = words;
    if (program === 'npx' && ours.has(verb)) {
      expect(Object.keys(ours.get(verb).bin).length, command).toBeGreaterThan(0);
    } else if (program === 'npm' && verb === 'create') {
      expect(ours.has(`create-${first.split('@')[0]}`), command).toBe(true);
    } else if (program === 'npm' && verb === 'install') {
      const named = words.filter((word) => word.startsWith('@fanar/'));
      expect(named.filter((name) => !ours.has(name))).toEqual([]);
    } else if (program === 'npm' && ['run', 'start', 'test'].includes(verb)) {
      const script = verb === 'run' ? first : verb;
      expect({ ...own.scripts, ...site.scripts }, command).toHaveProperty([script]);
    } else if (program === 'npx') {
      expect(existsSync(join(root, 'node_modules/.bin', verb)), command).toBe(true);
    } else {
      expect(
        others.some((other) => command.startsWith(other)),
        command,
      ).toBe(true);
    }
  });

  it('of ours know the options that are given to them', () => {
    const sources = {
      '@fanar/contract': ['check', 'preview', 'import', 'json-ld', 'main', 'usage']
        .map(
          (name) =>
            `packages/contract/src/command/${name}${name === 'preview' ? '/preview' : ''}.ts`,
        )
        .filter((path) => existsSync(join(root, path)))
        .map(readText)
        .join(),
      '@fanar/tokens': readText('packages/tokens/cli.mjs'),
    };
    const commands = blocksIn('sh', 'bash').flatMap(({ code }) => commandsOf(code));
    for (const [name, source] of Object.entries(sources)) {
      const given = commands.filter((command) => command.startsWith(`npx ${name} `));
      expect(given.length).toBeGreaterThan(0);
      const options = given.flatMap((command) => command.match(/(?<= --)[a-z-]+/g) ?? []);
      expect(options.filter((option) => !source.includes(option))).toEqual([]);
    }
  });
});
