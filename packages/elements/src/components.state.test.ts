import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCS = new URL('../../../docs/', import.meta.url);
const STORIES = new URL('../stories/elements/', DOCS);

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
