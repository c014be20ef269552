import { foldForSearch, parseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { fromInstant } from '../time/cairo-time.js';
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
  | 'case-number-judicial'
  | 'case-number-order'
  | 'case-number-future';

/**
 * A type of case or a venue: its stable key, and the phrases that mean it, the usual one first. Each
 * word is known with and without ال.
 */
export interface CaseTerm {
  readonly id: string;
  readonly words: readonly [string, ...string[]];
}

export interface CaseNumber extends ParseOk<string, never> {
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
  /** Police stations, prosecutions, courts: the host's data. Default: {@link SUPREME_COURTS}. */
  readonly venues?: readonly CaseTerm[];
  /** The present, for a year to come. Default: the system clock. */
  readonly now?: Date;
  /** Most digits of a number. Default 7, settled by no public source. */
  readonly digits?: number;
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

/**
 * Courts that are written after `ق`: «ق. عليا» is the Supreme Administrative Court. Give them beside
 * your own: `venues: [...SUPREME_COURTS, ...stations]`.
 * Source: judgments of the State Council and the Supreme Constitutional Court as cited by themselves.
 */
export const SUPREME_COURTS: readonly CaseTerm[] = [
  {
    id: 'supreme-administrative',
    words: ['عليا', 'الإدارية العليا', 'المحكمة الإدارية العليا'],
  },
  {
    id: 'supreme-constitutional',
    words: ['دستورية', 'الدستورية العليا', 'المحكمة الدستورية العليا'],
  },
];

/** Neither part of a word or number nor what people put between them. */
const STRANGER = /[^\d\p{L}\s\p{Pd}\u2212./\\:،,()«»"“”]/u;
/** Said around the number without telling cases apart. Folded, as the next two are. */
const LEAD = / (?:ال)?(?:قضيه|دعوي|طعن|محضر|بلاغ|عريضه|رقم|ل?سنه|ل?عام)(?= )/g;
const UNKNOWN = / (?!(?:\d+|م|ق|(?:ال)?قضاييه) )(\S{1,20})/u;
/** Number, year, and the mark of a calendar year or of a judicial one. */
const FORM = /^ 0*([1-9]\d*) (?:(\d+) (?:([^\d ]+) )?)?$/;
const CALENDAR_MARK = 'م';
/** From 1900 on. No public source: an older case in a form of today is taken for a slip. */
const CALENDAR_YEAR = /^(?:19|[2-9]\d)\d\d$/;
const JUDICIAL_YEAR = /^0*[1-9]\d{0,2}$/;

/**
 * Reads the number of a case: number and year, as «1234/2026», «٨٦٧٢ لسنة ٤٨ ق» or «القضية رقم 38
 * لسنة 16 قضائية», with a type and a venue around them where they are known. The number always comes
 * first. A year without `ق` has four digits: two digits alone could be either kind. With `ق` it has
 * up to three, since it counts from the founding of the court.
 *
 * `value` is `1234/2026`, or `8672/48ق` with a judicial year. It is unique only together with `type`
 * and `venue`, which are results of their own. `display` is «1234 لسنة 2026 جنح قسم الشرق»: a
 * phrase, so show it right to left, not as an identifier.
 *
 * Errors: `case-number-required`; `case-number-characters` with `character`; `case-number-format`,
 * not a number and a year in that order; `case-number-length` with `limit`, a number too long;
 * `case-number-word` with `word`, neither type nor venue known; `case-number-year-missing`;
 * `case-number-year` with `year`; `case-number-judicial` with `year`, a calendar year with `ق`;
 * `case-number-order`, the year seems to come first; `case-number-future` with `year`.
 * Source: judgments of the Court of Cassation, the State Council and the Supreme Constitutional
 * Court as cited by themselves.
 *
 * @example parseCaseNumber('الطعن رقم ٨٦٧٢ لسنة ٤٨ ق. عليا') // value '8672/48ق', judicial true
 */
export function parseCaseNumber(
  text: string,
  {
    types = CASE_TYPES,
    venues = SUPREME_COURTS,
    now = new Date(),
    digits = 7,
  }: CaseNumberOptions = {},
): ParseResult<CaseNumber, CaseNumberCode> {
  const folded = foldForSearch(text);
  // Folded, 12² is 122.
  const problem =
    unreadable('case-number', text, /\p{No}/u) ?? unreadable('case-number', folded, STRANGER);
  if (problem) return problem;

  const venue = take(spaced(folded), venues);
  const type = take(venue.rest, types);
  const said = type.rest.replace(LEAD, '');
  const word = UNKNOWN.exec(said)?.[1];
  if (word) return parseError('case-number-word', { word });
  const [, number, year, mark = CALENDAR_MARK] = FORM.exec(said) ?? [];
  if (number === undefined) return parseError('case-number-format');
  if (number.length > digits) return parseError('case-number-length', { limit: digits });
  if (year === undefined) return parseError('case-number-year-missing');

  const judicial = mark !== CALENDAR_MARK;
  const today = fromInstant(now).date;
  const isPast = (one: string) => CALENDAR_YEAR.test(one) && one <= today;
  if (!(judicial ? JUDICIAL_YEAR.test(year) : isPast(year))) {
    if (!judicial && isPast(number)) return parseError('case-number-order');
    if (!CALENDAR_YEAR.test(year)) {
      return parseError('case-number-year', { year: year.slice(0, 8) });
    }
    return parseError(judicial ? 'case-number-judicial' : 'case-number-future', { year });
  }
  const counted = Number(year);
  const written = judicial ? 'ق' : '';
  return {
    ok: true,
    value: `${number}/${counted}${written}`,
    display: group(
      ...[number, 'لسنة', String(counted), written],
      ...[type.found?.words[0] ?? '', venue.found?.words[0] ?? ''],
    ),
    warnings: [],
    number,
    year: counted,
    judicial,
    ...(type.found && { type: type.found.id }),
    ...(venue.found && { venue: venue.found.id }),
  };
}

/** Takes the longest phrase of a term out of the words. */
function take(
  said: string,
  terms: readonly CaseTerm[],
): { readonly found?: CaseTerm; readonly rest: string } {
  let taken: { found?: CaseTerm; phrase: string } = { phrase: ' ' };
  for (const found of terms) {
    for (const words of found.words) {
      const pattern = spaced(foldForSearch(words)).replace(/ (?:ال)?(?=.)/g, ' (?:ال)?');
      const phrase = new RegExp(pattern).exec(said)?.[0] ?? '';
      if (phrase.length > taken.phrase.length) taken = { found, phrase };
    }
  }
  return { ...taken, rest: said.replace(taken.phrase, ' ') };
}

/** Words and numbers with one space around each. */
function spaced(folded: string): string {
  return ` ${(folded.match(/\d+|\p{L}+/gu) ?? []).join(' ')} `;
}
