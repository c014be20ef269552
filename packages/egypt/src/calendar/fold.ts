import { foldForSearch } from '@fanar/arabic';

/** Folded; but left as it is, for no pattern to fit, where folding would read 1² as 12. */
export function fold(text: string): string {
  return /\p{No}/u.test(text) ? text : foldForSearch(text);
}
