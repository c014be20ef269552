import {
  foldForSearch,
  parseError,
  type ParseError,
  type ParseOk,
  type ParseResult,
  type Language,
} from '@fanar/arabic';
import { GREGORIAN, type Calendar, type CalendarName, type DateParts } from './calendar-system.js';
import { fold } from './fold.js';
import type { CivilDate } from '../time/civil-date.js';
import { weekday } from '../time/week.js';
import { weekdayName } from './format-date.js';

/** Every code that {@link parseDate} can answer with. */
export type DateCode =
  'date-required' | 'date-format' | 'date-year' | 'date-real' | 'date-too-early' | 'date-too-late';

/** What was typed in three fields. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface ParsedDate extends ParseOk<CivilDate, never> {
  /** The numbers in the calendar that the date was read in. */
  readonly parts: DateParts;
}

export interface DateOptions {
  /** First day accepted. */
  readonly min?: CivilDate;
  /** Last day accepted. */
  readonly max?: CivilDate;
  /** Default: Gregorian. The Hijri one is in `@fanar/egypt/hijri`. */
  readonly calendar?: Calendar;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const TOKEN = /\d+|\p{L}+/gu;
/** Neither part of a word or number nor what people put between them. */
const STRANGER = /[^\d\p{L}\s\p{Pd}\u2212./\\،,]/u;
/** Said between the day and the year without telling dates apart. Folded. */
const LINKS = new Set(['st', 'nd', 'rd', 'th', 'of', 'من', 'شهر']);
const MONTH_NAME = /^[\p{L}\p{Pd} ]{1,30}$/u;
/** English month names are recognized from here on: Jan, Sept. */
const SHORTEST = 3;

/**
 * Reads a date, always day, month, year: «5/1/2026», «٥-١-٢٠٢٦», «5 من يناير 2026 م», or the three
 * parts apart. The month may be a name, Arabic, or English from three letters on that begin no other;
 * in front the weekday may stand, where it is the right one. Numbers are never swapped to make a date
 * come right, and the only text taken year first is ISO, `2026-01-05`, which cannot be mistaken.
 *
 * `value` is ISO 8601 in the Gregorian calendar whatever the calendar read. `display` is `5/1/2026`
 * in the calendar read, safe in either direction in digits of every script.
 *
 * Errors: `date-required`; `date-format`, not a day, a month and a year, or another weekday than that
 * of the day; `date-year` with `year`, not of four digits from 1000 on; `date-real` with `day`,
 * `month`, `year`, no such day; `date-too-early` with `min`; `date-too-late` with `max`.
 * Source: Unicode CLDR, ar-EG, for the order; the months are those of the calendar.
 *
 * @example parseDate('٥ يناير ٢٠٢٦') // value '2026-01-05'
 * @example parseDate({ day: '5', month: '1', year: '26' }) // code 'date-year'
 */
export function parseDate(
  typed: string | TypedDate,
  { min, max, calendar = GREGORIAN }: DateOptions = {},
): ParseResult<ParsedDate, DateCode> {
  const parts = typeof typed === 'string' ? split(fold(typed), calendar) : tidy(typed);
  if (!parts) return parseError('date-format');
  if (Object.values(parts).every((part) => !part)) return parseError('date-required');
  const read = numbers(parts, calendar);
  if ('code' in read) return read;

  const value = calendar.toCivil(read);
  const { day, month, year } = read;
  if (value === null) return parseError('date-real', { day, month, year });
  if (parts.dayOfWeek && !namesOfWeekday(value).includes(parts.dayOfWeek)) {
    return parseError('date-format');
  }
  if (min !== undefined && value < min) return parseError('date-too-early', { min });
  if (max !== undefined && value > max) return parseError('date-too-late', { max });
  return { ok: true, value, display: `${day}/${month}/${year}`, warnings: [], parts: read };
}

/** What was typed, folded. */
interface Parts extends TypedDate {
  readonly dayOfWeek?: string | undefined;
}

function tidy({ day, month, year }: TypedDate): Parts {
  return { day: fold(day), month: fold(month), year: fold(year) };
}

function split(folded: string, calendar: Calendar): Parts | undefined {
  const iso = calendar === GREGORIAN && ISO.exec(folded);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  if (STRANGER.test(folded)) return undefined;
  const tokens: string[] = folded.match(TOKEN) ?? [];
  const dayOfWeek = /^\d/.test(tokens[0] ?? '0') ? '' : tokens.shift();
  if (namesOf(calendar.era).includes(tokens.at(-1) ?? '')) tokens.pop();
  const [day = '', ...rest] = tokens;
  const year = rest.pop() ?? '';
  const month = rest.filter((token) => !LINKS.has(token)).join(' ');
  return { day, month, year, dayOfWeek };
}

function numbers(
  { day, month, year }: Parts,
  calendar: Calendar,
): DateParts | ParseError<DateCode> {
  const number = /^\d\d?$/.test(month) ? Number(month) : monthNamed(month, calendar);
  if (number === undefined || !/^\d\d?$/.test(day) || !/^\d+$/.test(year)) {
    return parseError('date-format');
  }
  if (!/^[1-9]\d{3}$/.test(year)) return parseError('date-year', { year: year.slice(0, 8) });
  return { day: Number(day), month: number, year: Number(year) };
}

function monthNamed(name: string, { months }: Calendar): number | undefined {
  if (!MONTH_NAME.test(name)) return undefined;
  const key = keyOf(name);
  const exact = months.findIndex((month) => namesOf(month).map(keyOf).includes(key));
  if (exact >= 0) return exact + 1;
  const begun = months.filter(({ en }) => key.length >= SHORTEST && keyOf(en).startsWith(key));
  const [only] = begun;
  return only && begun.length === 1 ? months.indexOf(only) + 1 : undefined;
}

function namesOf({ ar, en, also = [] }: CalendarName): string[] {
  return [ar, en, ...also].map(foldForSearch);
}

function namesOfWeekday(date: CivilDate): string[] {
  const name = (language: Language) => foldForSearch(weekdayName(weekday(date), { language }));
  return [name('ar'), name('en')];
}

/** Without spaces and articles: «ذوالقعدة» is «ذو القعدة», «ربيع أول» is «ربيع الأول». */
function keyOf(name: string): string {
  return foldForSearch(name)
    .replace(/\P{L}/gu, '')
    .replace(/ال(?=.{3})/g, '');
}
