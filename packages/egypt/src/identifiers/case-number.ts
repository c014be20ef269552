import { foldForSearch, parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { cairoNow } from '../time/cairo-time.js';
import { group, unreadable } from './identifier.js';

/** Every code that {@link parseCaseNumber} can answer with. */
export type CaseNumberCode =
  | 'case-number-required'
  | 'case-number-characters'
  | 'case-number-format'
  | 'case-number-length'
  | 'case-number-word'
  | 'case-number-year-missing'
  | 'case-number-year'
  | 'case-number-future';

/** A type of case or a venue: its stable key, and the phrases that mean it, the usual one first. */
export interface CaseTerm {
  readonly id: string;
  readonly words: readonly [string, ...string[]];
}

export interface CaseNumber extends ParseOk<string> {
  /** Without leading zeros. */
  readonly number: string;
  readonly year: number;
  /** Whether the year counts from the founding of the court (`ق`) and is no calendar year. */
  readonly judicial: boolean;
  /** The key of the type, where one was written. */
  readonly type?: string;
  /** The key of the venue, where one was written. */
  readonly venue?: string;
}

export interface CaseNumberOptions {
  /** Types of case. Default: {@link CASE_TYPES}. */
  readonly types?: readonly CaseTerm[];
  /** Police stations, prosecutions, courts: the host's data. Default: none. */
  readonly venues?: readonly CaseTerm[];
  /** The present, for a year to come. Default: the system clock. */
  readonly now?: Date;
}

/**
 * The types that prosecution tables are kept by.
 * Source: the public services of the Public Prosecution, certificates from the table.
 */
export const CASE_TYPES: readonly CaseTerm[] = [
  { id: 'felony', words: ['جنايات', 'جناية'] },
  { id: 'misdemeanour', words: ['جنح', 'جنحة'] },
  { id: 'contravention', words: ['مخالفات', 'مخالفة'] },
  { id: 'administrative', words: ['إداري'] },
  { id: 'complaint', words: ['شكاوى', 'شكوى'] },
];

const NUMBER_LIMIT = 7;
const FIRST_YEAR = 1900;
const TOKEN = /\d+|\p{L}+/gu;
/** Neither part of a word or number nor what people put between them. */
const STRANGER = /[^\d\p{L}\s\p{Pd}\u2212./\\:،,()]/u;
/** Said around the number without telling cases apart. Folded. */
const LEAD = new Set(['القضيه', 'قضيه', 'الدعوي', 'دعوي', 'الطعن', 'طعن', 'رقم', 'لسنه', 'سنه']);
const JUDICIAL = new Set(['ق', 'قضاييه']);

/**
 * Reads the number of a case: number and year, as «1234/2026», «٨٦٧٢ لسنة ٤٨ ق» or «القضية رقم 38
 * لسنة 16 قضائية», with a type and a venue around them where they are known. The number always comes
 * first. A year without `ق` has four digits: two digits alone could be either kind.
 *
 * `value` is `1234/2026`, or `8672/48ق` with a judicial year. It is unique only together with `type`
 * and `venue`, which are results of their own. `display` is «1234 لسنة 2026 جنح قسم الشرق»: a
 * phrase, so show it right to left, not as an identifier.
 *
 * Errors: `case-number-required`; `case-number-characters` with `character`; `case-number-format`,
 * not a number and a year in that order; `case-number-length` with `limit`, a number too long;
 * `case-number-word` with `word`, neither type nor venue known; `case-number-year-missing`;
 * `case-number-year` with `year`; `case-number-future` with `year`.
 * Source: judgments of the Court of Cassation, the State Council and the Supreme Constitutional
 * Court as cited by themselves.
 *
 * @example parseCaseNumber('الطعن رقم ٨٦٧٢ لسنة ٤٨ ق') // value '8672/48ق', judicial true
 */
export function parseCaseNumber(
  text: string,
  { types = CASE_TYPES, venues = [], now = new Date() }: CaseNumberOptions = {},
): ParseResult<CaseNumber, CaseNumberCode> {
  const folded = foldForSearch(text);
  const problem = unreadable('case-number', folded, STRANGER);
  if (problem) return problem;

  const venue = take(folded.match(TOKEN) ?? [], venues);
  const type = take(venue.rest, types);
  const [number, year, ...extra] = type.rest.filter((token) => /^\d/.test(token));
  const words = type.rest.filter((token) => !/^\d/.test(token) && !LEAD.has(token));
  const unknown = words.find((word) => !JUDICIAL.has(word));
  if (unknown) return parseError('case-number-word', { word: beginning(unknown) });
  if (number === undefined || extra.length > 0 || words.length > 1) {
    return parseError('case-number-format');
  }
  const digits = number.replace(/^0+/, '');
  if (digits === '') return parseError('case-number-format');
  if (digits.length > NUMBER_LIMIT)
    return parseError('case-number-length', { limit: NUMBER_LIMIT });
  if (year === undefined) return parseError('case-number-year-missing');

  const judicial = words.length > 0;
  if (judicial && type.rest[type.rest.lastIndexOf(year) + 1] !== words[0]) {
    return parseError('case-number-format');
  }
  if (!(judicial ? /^0?[1-9]\d?$/ : /^\d{4}$/).test(year)) {
    return parseError('case-number-year', { year: beginning(year) });
  }
  const counted = Number(year);
  if (!judicial && counted < FIRST_YEAR) return parseError('case-number-year', { year });
  if (!judicial && year > cairoNow(() => now).date.slice(0, 4)) {
    return parseError('case-number-future', { year });
  }
  return {
    ok: true,
    value: `${digits}/${counted}${judicial ? 'ق' : ''}`,
    display: group(
      ...[digits, 'لسنة', String(counted), judicial ? 'ق' : ''],
      ...[type.found?.words[0] ?? '', venue.found?.words[0] ?? ''],
    ),
    warnings: [],
    number: digits,
    year: counted,
    judicial,
    ...(type.found && { type: type.found.id }),
    ...(venue.found && { venue: venue.found.id }),
  };
}

/** Takes the longest phrase of a term out of the tokens. */
function take(
  tokens: readonly string[],
  terms: readonly CaseTerm[],
): { readonly found?: CaseTerm; readonly rest: readonly string[] } {
  const phrases = terms
    .flatMap((term) =>
      term.words.map((words) => ({ term, phrase: foldForSearch(words).match(TOKEN) ?? [] })),
    )
    .filter(({ phrase }) => phrase.length > 0)
    .sort((one, other) => other.phrase.length - one.phrase.length);
  for (const { term, phrase } of phrases) {
    const at = tokens.findIndex((_, start) =>
      phrase.every((word, offset) => tokens[start + offset] === word),
    );
    if (at >= 0) {
      const rest = [...tokens.slice(0, at), ...tokens.slice(at + phrase.length)];
      return { found: term, rest };
    }
  }
  return { rest: tokens };
}

/** Enough to point at it; never the whole of a long text. */
function beginning(word: string): string {
  return /^.{0,20}/u.exec(word)?.[0] ?? '';
}
