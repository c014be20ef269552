import { isCompound } from './compound.js';
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
/** Marks, Quranic signs, tatweel and whatever cannot be seen; hamza above waits for its letters. */
const WITHOUT_WEIGHT =
  /(?!\u0654)[\p{Mn}\p{Me}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u0640\u06D6-\u06ED]/gu;
/** `مسئول` in Egypt, `مسؤول` elsewhere. */
const HAMZA_ON_YA_BEFORE_WAW = /ي\u0654+و/g;
/** Written together with the word; stripped only where three letters remain. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/u;

/**
 * Reduces a text to its search key, the same for spellings that Egyptians use for each other: hamza
 * carriers (`مسئول`, `مسؤول`), final ى and ي, ة and ه, tashkeel, tatweel, presentation forms, Persian letters, digits
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
    .replace(FOLDED_LETTER, (letter) => LETTER_FOLDS[letter] ?? letter)
    .replace(HAMZA_ON_YA_BEFORE_WAW, 'وو')
    .replace(/\u0654/g, '');
  return toAsciiDigits(settleHamza(letters)).replace(/\s+/g, ' ').trim();
}

/**
 * Whether every word of the query begins some word of the text, both folded, the article ال (with و
 * ب ك ف ل before it) optional on either side, and `عبدالرحمن` for `عبد الرحمن`. An empty query matches everything. For lists of some
 * hundred entries.
 *
 * @example matchesSearch('تجديد الرخصة', 'رخصه') // true
 */
export function matchesSearch(text: string, query: string): boolean {
  const asked = words(query);
  if (asked.length === 0) return true;
  const written = words(text);
  const forms = [...written, ...pairs(written).filter(Boolean)].flatMap(withAndWithoutArticle);
  const begins = (word: string) =>
    withAndWithoutArticle(word).some((start) => forms.some((form) => form.startsWith(start)));
  const joined = pairs(asked);
  return asked.every(
    (word, index) =>
      begins(word) || [joined[index - 1], joined[index]].some((pair) => pair && begins(pair)),
  );
}

/** Each compound written as one word, at the place of its first; empty where there is none. */
function pairs(parts: readonly string[]): string[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && isCompound(part, next) ? part + next : '';
  });
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

function words(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function withAndWithoutArticle(word: string): string[] {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}
