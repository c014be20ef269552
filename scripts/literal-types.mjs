/**
 * The values of types that are a choice of words, by the name of the type, for editors: the manifest names
 * `Numerals` alone, and an editor is to offer `arab`, `latn` and `auto`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const PART = String.raw`(?:'[^']*'|[A-Z]\w+)`;
const WORDS = String.raw`\s*\|?\s*${PART}(?:\s*\|\s*${PART})*\s*`;
const UNION = new RegExp(`type (\\w+) =(${WORDS});`, 'g');
const LIST = /const (\w+)[^=\n]* = \[([^\]]*)\] as const;/g;
const OF_LIST = /type (\w+) = \(typeof (\w+)\)\[number\];/g;

/** Whose types the attributes of elements take. */
const PACKAGES = ['arabic', 'egypt', 'contract', 'elements', 'journeys'];

/** @param {string} name */
function sourcesOf(name) {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
}

const wordsIn = (/** @type {string} */ text) =>
  Array.from(text.matchAll(/'[^']*'|\b[A-Z]\w+\b/g), ([word]) => word);

/** @returns {Map<string, string[]>} Types of one name and other values are left out. */
export function literalTypes() {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const note = (/** @type {string} */ name, /** @type {string[]} */ words) => {
    if (words.length > 0) found.set(name, (found.get(name) ?? new Set()).add(words.join('|')));
  };
  for (const file of PACKAGES.flatMap(sourcesOf)) {
    const code = readFileSync(file, 'utf8');
    for (const [, name = '', words = ''] of code.matchAll(UNION)) note(name, wordsIn(words));
    const lists = new Map(Array.from(code.matchAll(LIST), ([, name, words]) => [name, words]));
    for (const [, name = '', list] of code.matchAll(OF_LIST))
      note(name, wordsIn(lists.get(list) ?? ''));
  }
  /** @returns {string[]} Nothing where a part of it is no word. @param {string} name */
  const wordsOf = (name) => {
    const [only, other] = found.get(name) ?? [];
    if (only === undefined || other !== undefined) return [];
    const parts = only
      .split('|')
      .map((it) => (it.startsWith("'") ? [it.slice(1, -1)] : wordsOf(it)));
    return parts.some((it) => it.length === 0) ? [] : parts.flat();
  };
  return new Map(
    Array.from(found.keys(), (name) => /** @type {const} */ ([name, wordsOf(name)])).filter(
      ([, words]) => words.length > 0,
    ),
  );
}
