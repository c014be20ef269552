import { withAndWithoutArticle } from './search.js';

/** The longest ending goes, and three letters stay: plurals, duals, ة, nisba, and whose it is. */
const ENDING =
  /^(.{3,}?)(?:ي?ا?ت(?:ي|ك|كم|نا|ه|ها|هم)?|ي?ت(?:ان|ين)|ان|ين|ون|نا|ها|هم|كم|ك|ي?ه|ي)$/u;

/**
 * A folded word without its article and its ending, the same for `الرخصة`, `رخصتي` and `رخص`. Light: it
 * takes letters off and knows no roots, so that broken plurals (`قضية`, `قضايا`) keep stems of their own.
 * For comparison only; see `foldForSearch`.
 * Source: the light stemmers of Larkey, Ballesteros and Connell (2002), and Egyptian possessives.
 *
 * @example lightStem('رخصتي') // 'رخص'
 */
export function lightStem(word: string): string {
  const bare = withAndWithoutArticle(word).at(-1) ?? word;
  return bare.replace(ENDING, '$1');
}
