import {
  foldForSearch,
  parseError,
  type ParseError,
  type ParseOk,
  type ParseResult,
} from '@fanar/arabic';
import { GREGORIAN, type Calendar, type DateParts } from './calendar-system.js';
import type { CivilDate } from '../time/civil-date.js';

/** Every code that {@link parseDate} can answer with. */
export type DateCode =
  'date-required' | 'date-format' | 'date-year' | 'date-real' | 'date-too-early' | 'date-too-late';

/** What was typed in three fields. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface ParsedDate extends ParseOk<CivilDate> {
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
/** English month names are recognized from here on: Jan, Sept. */
const SHORTEST = 3;

/**
 * Reads a date, always day, month, year: «5/1/2026», «٥-١-٢٠٢٦», «5 يناير 2026», or the three parts
 * apart. The month may be a name, Arabic or English. Numbers are never swapped to make a date come
 * right, and the only text taken year first is ISO, `2026-01-05`, which cannot be mistaken.
 *
 * `value` is ISO 8601 in the Gregorian calendar whatever the calendar read. `display` is `5/1/2026`
 * in the calendar read, safe in either direction in digits of every script.
 *
 * Errors: `date-required`; `date-format`, not a day, a month and a year; `date-year` with `year`, not
 * of four digits; `date-real` with `day`, `month`, `year`, no such day; `date-too-early` with `min`;
 * `date-too-late` with `max`.
 *
 * @example parseDate('٥ يناير ٢٠٢٦') // value '2026-01-05'
 * @example parseDate({ day: '5', month: '1', year: '26' }) // code 'date-year'
 */
export function parseDate(
  typed: string | TypedDate,
  { min, max, calendar = GREGORIAN }: DateOptions = {},
): ParseResult<ParsedDate, DateCode> {
  const parts = typeof typed === 'string' ? split(typed, calendar) : tidy(typed);
  if (!parts) return parseError('date-format');
  if (parts.every((part) => part === '')) return parseError('date-required');
  const read = numbers(parts, calendar);
  if ('code' in read) return read;

  const value = calendar.toCivil(read);
  const { day, month, year } = read;
  if (value === null) return parseError('date-real', { day, month, year });
  if (min !== undefined && value < min) return parseError('date-too-early', { min });
  if (max !== undefined && value > max) return parseError('date-too-late', { max });
  const display = `${day}/${month}/${String(year).padStart(4, '0')}`;
  return { ok: true, value, display, warnings: [], parts: read };
}

type Parts = readonly [day: string, month: string, year: string];

function tidy({ day, month, year }: TypedDate): Parts {
  return [foldForSearch(day), foldForSearch(month), foldForSearch(year)];
}

function split(text: string, calendar: Calendar): Parts | undefined {
  const folded = foldForSearch(text);
  if (folded === '') return ['', '', ''];
  const iso = calendar === GREGORIAN && ISO.exec(folded);
  if (iso) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''];
  if (STRANGER.test(folded)) return undefined;
  const tokens: string[] = folded.match(TOKEN) ?? [];
  const eras = [foldForSearch(calendar.era.ar), foldForSearch(calendar.era.en)];
  if (eras.includes(tokens.at(-1) ?? '')) tokens.pop();
  return [tokens.shift() ?? '', tokens.slice(0, -1).join(' '), tokens.at(-1) ?? ''];
}

function numbers([day, month, year]: Parts, calendar: Calendar): DateParts | ParseError<DateCode> {
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month, calendar);
  if (number === undefined || !/^\d\d?$/.test(day) || !/^\d+$/.test(year) || month.length > 20) {
    return parseError('date-format');
  }
  if (year.length !== 4) return parseError('date-year', { year: year.slice(0, 8) });
  return { day: Number(day), month: number, year: Number(year) };
}

function monthNamed(name: string, { months }: Calendar): number | undefined {
  const at = months.findIndex(({ ar, en, also = [] }) => {
    const english = foldForSearch(en);
    return (
      [ar, ...also].some((arabic) => foldForSearch(arabic) === name) ||
      english === name ||
      (name.length >= SHORTEST && /^[a-z]+$/.test(english) && english.startsWith(name))
    );
  });
  return at < 0 ? undefined : at + 1;
}
