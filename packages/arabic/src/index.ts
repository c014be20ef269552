export { toArabicDigits, toAsciiDigits, toNumerals } from './digits.js';
export { foldForSearch, matchesSearch } from './fold.js';
export { formatNumber, type FormatNumberOptions } from './format-number.js';
export { graphemeLength } from './grapheme.js';
export { isolate, isolateLtr, stripBidiControls } from './isolate.js';
export type { Language } from './language.js';
export { localeTag, resolveNumerals, type NumberingSystem, type Numerals } from './numerals.js';
export {
  isSameName,
  parsePersonName,
  PERSON_NAME_CODES,
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
