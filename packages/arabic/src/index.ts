export { amountInWords, type AmountInWordsOptions } from './amount-in-words.js';
export { collator, sortKey } from './collator.js';
export type { GrammaticalCase } from './counted-noun.js';
export { toArabicDigits, toAsciiDigits, toNumerals } from './digits.js';
export { foldForSearch, matchesSearch } from './fold.js';
export { formatAmount, type FormatAmountOptions } from './format-amount.js';
export { formatNumber, type FormatNumberOptions } from './format-number.js';
export { graphemeLength, truncateGraphemes } from './grapheme.js';
export { isolate, isolateLtr, stripBidiControls } from './isolate.js';
export type { Language } from './language.js';
export { numberInWords, type NumberInWordsOptions } from './number-in-words.js';
export { localeTag, resolveNumerals, type NumberingSystem, type Numerals } from './numerals.js';
export { parseAmount, type AmountCode, type AmountOptions } from './parse-amount.js';
export { parseNumber, type NumberCode, type NumberOptions } from './parse-number.js';
export {
  comparePersonNames,
  parsePersonName,
  type PersonName,
  type PersonNameCode,
  type PersonNameOptions,
} from './person-name.js';
export { pluralCategory, type PluralCategory } from './plural.js';
export {
  parseError,
  type ParseError,
  type ParseOk,
  type ParseResult,
  type Problem,
} from './result.js';
export { sanitizeIdentity, sanitizeText } from './sanitize.js';
export { beginsOneOf, foldedCompounds, foldedWords, withAndWithoutArticle } from './search.js';
export { lightStem } from './stem.js';
