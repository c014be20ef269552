import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCS = new URL('../../../docs/', import.meta.url);
const ALL_STORIES = new URL('../stories/', DOCS);
const STORIES = new URL('elements/', ALL_STORIES);

/** The cells of each row of the tables. */
const rows = readFileSync(new URL('components.md', DOCS), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!-|Component )/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const linksOf = (row: readonly string[]) =>
  Array.from(row.join(' ').matchAll(/\]\((.+?)\)/g), ([, path = '']) => path);

describe('the table of components', () => {
  it('has something for everything that a citizen journey or a sector needs', () => {
    const needed = rows.filter(([, , , need = '']) => /^P[01]$/.test(need));
    expect(needed.length).toBeGreaterThan(75);
    expect(needed.filter((row) => linksOf(row).length === 0).map(([, name]) => name)).toEqual([]);
  });

  it('leads to stories that are there', () => {
    const broken = rows.flatMap(linksOf).filter((path) => !existsSync(new URL(path, DOCS)));
    expect(broken).toEqual([]);
  });

  it('leaves no element out', () => {
    const told = new Set(rows.flatMap(linksOf).map((path) => new URL(path, DOCS).pathname));
    const stories = readdirSync(STORIES).filter((name) => name.endsWith('.stories.ts'));
    expect(stories.filter((name) => !told.has(new URL(name, STORIES).pathname))).toEqual([]);
  });
});

describe('the stories', () => {
  /** Come along with what they stand in. */
  const BROUGHT: Readonly<Record<string, string>> = {
    'accordion-item': 'accordion',
    'tab-panel': 'tabs',
  };

  const stories = readdirSync(ALL_STORIES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.stories.ts'))
    .map((name) => ({ name, source: readFileSync(new URL(name, ALL_STORIES), 'utf8') }));

  it('define what they show themselves, as others share their page', () => {
    const undefinedIn = stories.flatMap(({ name, source }) => {
      const code = source.replace(/\/\*[^]*?\*\//g, '');
      const shown = new Set(Array.from(code.matchAll(/<fanar-([a-z-]+)/g), ([, tag = '']) => tag));
      return Array.from(shown, (tag) => BROUGHT[tag] ?? tag)
        .filter((tag) => !source.includes(`/${tag}/define'`))
        .map((tag) => `${name}: ${tag}`);
    });
    expect(undefinedIn).toEqual([]);
  });
});
