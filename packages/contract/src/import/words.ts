import type { Text } from '../definition.js';
import { isObject } from '../form.js';
import { TO_COMPLETE } from './imported.js';

const MAX_LENGTH = 2000;
const ARABIC = /\p{Script=Arabic}/u;
const UNSEEN = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n\t]|\p{Cs}/gu;
const TAGS = /<\/?[A-Za-z][^<>]*>/g;

/** Words of a form: a text, or texts by language. Markup and invisible characters are taken out. */
export function textFrom(words: unknown, fallback: string): Text {
  const { ar, en } = isObject(words) ? byLanguage(words) : { ar: cleaned(words), en: '' };
  if (ARABIC.test(ar)) return en && !ARABIC.test(en) ? { ar, en } : { ar };
  const foreign = en || ar || cleaned(fallback);
  if (ARABIC.test(foreign)) return { ar: foreign };
  if (foreign === '') return { ar: TO_COMPLETE };
  return { ar: `${TO_COMPLETE}: ${foreign}`, en: foreign };
}

/** The same, where words may be missing. */
export function optionalText(words: unknown): Text | undefined {
  const isThere = isObject(words)
    ? Object.values(words).some((one) => cleaned(one) !== '')
    : cleaned(words) !== '';
  return isThere ? textFrom(words, '') : undefined;
}

function byLanguage(words: Readonly<Record<string, unknown>>): { ar: string; en: string } {
  const of = (key: string): string => (Object.hasOwn(words, key) ? cleaned(words[key]) : '');
  return { ar: of('ar') || of('default'), en: of('en') || of('default') };
}

export function cleaned(words: unknown): string {
  if (typeof words === 'number') return String(words);
  if (typeof words !== 'string') return '';
  const plain = words
    .slice(0, MAX_LENGTH * 2)
    .replace(TAGS, ' ')
    .replace(UNSEEN, '');
  return plain
    .replace(/[ \t]+/g, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** A key in camel case, of what is Latin in a name. */
export function idFrom(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? lowered(word) : word[0]?.toUpperCase() + word.slice(1)))
    .join('');
  return joined
    .replace(/^\d+/, '')
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    .slice(0, 56);
}

function lowered(word: string): string {
  return /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word;
}

/** A key in lower case and hyphens. */
export function slugFrom(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 56).replace(/-$/, '');
}

/** The name with a number behind it where it is taken already. */
export function unique(name: string, taken: Set<string>, join = ''): string {
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${name}${join}${String(at)}`;
  taken.add(free);
  return free;
}
