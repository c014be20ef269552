import { isCompound } from './compound.js';

/** Written together with the word; stripped only where three letters remain. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/u;

/** The words of a folded text. */
export function foldedWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Each compound of folded words written as one, at the place of its first; empty where there is none. */
export function foldedCompounds(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    return next !== undefined && isCompound(word, next) ? word + next : '';
  });
}

/** A folded word as it may be begun: as it is, and without the article ال (with و ب ك ف ل before it). */
export function withAndWithoutArticle(word: string): string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/** Whether a word of a sorted list begins so. */
export function beginsOneOf(sorted: readonly string[], start: string): boolean {
  // If one does, so does the first that is not before `start`.
  let first = 0;
  let end = sorted.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((sorted[middle] ?? '') < start) first = middle + 1;
    else end = middle;
  }
  return sorted[first]?.startsWith(start) ?? false;
}
