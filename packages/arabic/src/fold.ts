import { toAsciiDigits } from './digits.js';

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
/** Marks, Quranic signs, tatweel and whatever cannot be seen. */
const WITHOUT_WEIGHT =
  /[\p{Mn}\p{Me}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u0640\u06D6-\u06ED]/gu;
/** Written together with the word; stripped only where three letters remain. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/u;

/**
 * Reduces a text to its search key, the same for spellings that Egyptians use for each other: hamza
 * carriers, final ى and ي, ة and ه, tashkeel, tatweel, presentation forms, Persian letters, digits
 * of all three scripts, Latin case and accents. For comparison only; never store it in place of the
 * text. Fold the index and the query alike.
 * Source: Unicode normalisation form NFKD, plus Egyptian spelling habits.
 *
 * @example foldForSearch('شَهَادَةُ الميلادِ') === foldForSearch('شهاده الميلاد')
 */
export function foldForSearch(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(WITHOUT_WEIGHT, '')
    .toLowerCase()
    .replace(FOLDED_LETTER, (letter) => LETTER_FOLDS[letter] ?? letter);
  return toAsciiDigits(dropFinalHamza(letters)).replace(/\s+/g, ' ').trim();
}

/**
 * Whether every word of the query begins some word of the text, both folded, the article ال (with و
 * ب ك ف ل before it) optional on either side. An empty query matches everything. For lists of some
 * hundred entries.
 *
 * @example matchesSearch('تجديد الرخصة', 'رخصه') // true
 */
export function matchesSearch(text: string, query: string): boolean {
  const wanted = words(query);
  if (wanted.length === 0) return true;
  const forms = words(text).flatMap(withAndWithoutArticle);
  return wanted.every((word) => {
    const starts = withAndWithoutArticle(word);
    return forms.some((form) => starts.some((start) => form.startsWith(start)));
  });
}

/** One run at a time and no backtracking: a pattern with a look-ahead would be quadratic. */
function dropFinalHamza(text: string): string {
  return text.replace(/ء+(\p{L})?/gu, (run, next?: string) => (next ? run : ''));
}

function words(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function withAndWithoutArticle(word: string): string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}
