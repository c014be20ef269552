import { foldedWords, foldForSearch, lightStem, withAndWithoutArticle } from '@fanar/arabic';
import { emptyWords, everydayWords } from './everyday-words.js';

/** `و ف ب ل ك` written on to a word. Whether one belongs to it cannot be seen, so both are kept. */
const WRITTEN_ON = /^[وفبلك](?=.{4})/u;
const ENGLISH_PLURAL = /^([a-z]{3,}[^s])s$/;

/** The words of a text that say what it is about; where none does, those half typed, else all. */
export function tellingWords(text: string): string[] {
  const words = foldedWords(foldForSearch(text));
  const telling = words.filter((word) => !tables().empty.has(word));
  const whole = telling.filter((word) => word.length > 1);
  return [whole, telling, words].find(({ length }) => length > 0) ?? [];
}

/** What a telling word may be looked up by: with what is written on to it, and without. */
export function readings(word: string): string[] {
  const stem = stemOf(word);
  const bare = bareOf(word).replace(WRITTEN_ON, '');
  return [...new Set([stem, stemOf(bare)])];
}

/** What a telling word of a service is found by: its readings, as they are begun, and their like. */
export function indexTerms(word: string): string[] {
  const stems = readings(word);
  const like = stems.flatMap((stem) => tables().like.get(stem) ?? []);
  // Whole too: while an ending is being typed, the stem of the half word is another.
  return [...new Set([...stems, bareOf(word), ...like])];
}

/** What the telling words of a text begin with, the article apart. */
export function firstLetters(text: string): ReadonlySet<string> {
  return new Set(tellingWords(text).map((word) => bareOf(word).charAt(0)));
}

const bareOf = (word: string): string => withAndWithoutArticle(word).at(-1) ?? word;
const stemOf = (word: string): string => lightStem(word).replace(ENGLISH_PLURAL, '$1');

interface Tables {
  readonly empty: ReadonlySet<string>;
  /** Stem → the stems of the words used for it. */
  readonly like: ReadonlyMap<string, readonly string[]>;
}

let made: Tables | undefined;

/** Made when first asked for: nothing happens at import. */
function tables(): Tables {
  return (made ??= { empty: new Set(emptyWords.map(foldForSearch)), like: likeness() });
}

function likeness(): Map<string, string[]> {
  const like = new Map<string, string[]>();
  for (const words of everydayWords) {
    const stems = words.map((word) => stemOf(foldForSearch(word)));
    for (const stem of stems) like.set(stem, [...(like.get(stem) ?? []), ...stems]);
  }
  return like;
}
