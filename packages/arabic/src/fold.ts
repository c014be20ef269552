import { toAsciiDigits } from './digits.js';
import { beginsOneOf, foldedCompounds, foldedWords, withAndWithoutArticle } from './search.js';

/** What Unicode decomposition leaves apart although readers take it for one letter. */
const LETTER_FOLDS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
};
const FOLDED_LETTER = new RegExp(`[${Object.keys(LETTER_FOLDS).join('')}]`, 'g');
/** Marks drawn alone: Unicode decomposes each to a space and a mark, which would split the word. */
export const LONE_MARKS = /[\uFC5E-\uFC63\uFE70-\uFE7F]/g;
/** Marks, Quranic signs, tatweel and whatever cannot be seen; hamza above waits for its letters. */
const WITHOUT_WEIGHT =
  /(?!\u0654)[\p{Mn}\p{Me}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u0640\u06D6-\u06ED]/gu;
/** `مسئول` in Egypt, `مسؤول` elsewhere. */
const HAMZA_ON_YA_BEFORE_WAW = /ي\u0654+و/g;

/**
 * Reduces a text to its search key, the same for spellings that Egyptians use for each other: hamza
 * carriers (`مسئول`, `مسؤول`), final ى and ي, ة and ه, tashkeel, tatweel, presentation forms, Persian
 * letters, digits of all three scripts, Latin case and accents. For comparison only; never store it in
 * place of the text. Fold the index and the query alike.
 * Source: Unicode normalisation form NFKD, plus Egyptian spelling habits.
 *
 * @example foldForSearch('شَهَادَةُ الميلادِ') === foldForSearch('شهاده الميلاد')
 */
export function foldForSearch(text: string): string {
  // Marks go first as well: to normalize a long run of them takes engines quadratic time.
  const letters = text
    .replace(WITHOUT_WEIGHT, '')
    .replace(LONE_MARKS, '')
    .normalize('NFKD')
    .replace(WITHOUT_WEIGHT, '')
    .toLowerCase()
    .replace(FOLDED_LETTER, (letter) => LETTER_FOLDS[letter] ?? letter)
    .replace(HAMZA_ON_YA_BEFORE_WAW, 'وو')
    .replace(/\u0654/g, '');
  return toAsciiDigits(settleHamza(letters)).replace(/\s+/g, ' ').trim();
}

/**
 * Whether every word of the query begins some word of the text, both folded, the article ال (with و
 * ب ك ف ل before it) optional on either side, and `عبدالرحمن` for `عبد الرحمن`. An empty query matches
 * everything. For lists of some hundred entries.
 *
 * @example matchesSearch('تجديد الرخصة', 'رخصه') // true
 */
export function matchesSearch(text: string, query: string): boolean {
  const asked = foldedWords(foldForSearch(query));
  if (asked.length === 0) return true;
  const written = foldedWords(foldForSearch(text));
  const forms = [...written, ...foldedCompounds(written).filter(Boolean)]
    .flatMap(withAndWithoutArticle)
    .sort();
  const begins = (word: string) =>
    withAndWithoutArticle(word).some((start) => beginsOneOf(forms, start));
  const joined = foldedCompounds(asked);
  return asked.every(
    (word, index) =>
      begins(word) || [joined[index - 1], joined[index]].some((pair) => pair && begins(pair)),
  );
}

/**
 * Drops hamza at the end of a word, also where the next is written on (`علاءالدين`), and takes `رءوف`
 * for `رؤوف`. One run at a time and no backtracking: a pattern with a look-ahead would be quadratic.
 */
function settleHamza(text: string): string {
  return text.replace(/ء+(ال|\p{L})?/gu, (run, next?: string) => {
    if (next === 'و') return 'وو';
    return next && next !== 'ال' ? run : (next ?? '');
  });
}
