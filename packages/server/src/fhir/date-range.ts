import {
  addDays,
  daysBetween,
  fromInstant,
  isCivilDate,
  toInstant,
  type CivilDate,
} from '@fanar/egypt';
import { FhirProblem } from './outcome.js';

/** Days that one search may touch, both ends included. */
export const longestRange = 31;

export const datePrefixes = ['eq', 'ge', 'gt', 'le', 'lt'] as const;
type DatePrefix = (typeof datePrefixes)[number];

/** Milliseconds; `to` is not in it. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** What a search looks through. */
export interface SearchedRange extends DateRange {
  /** The parameters' values as they were understood, with the bound that was missing. */
  readonly given: readonly string[];
  readonly days: readonly CivilDate[];
}

const bound =
  /^(?<prefix>[a-z]{2})?(?<date>20\d\d-\d\d-\d\d)(?<time>T[0-2]\d:[0-5]\d(?<seconds>:[0-5]\d(?<fraction>\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * The bounds of a date parameter, each a day in Cairo or an instant with its offset, as FHIR compares
 * them. Where one side is missing, the range is as long as it may be.
 * @throws FhirProblem 400 on what is no such bound, and on a range that is too long
 */
export function readDateRange(
  name: string,
  values: readonly string[],
  today: CivilDate,
): SearchedRange {
  const bounds = values.map((value) => readBound(name, value));
  const from = Math.max(...bounds.map((one) => one.from));
  const to = Math.min(...bounds.map((one) => one.to));
  const missing = missingBounds({ from, to }, today);
  const range = { from: Math.max(from, missing.from), to: Math.min(to, missing.to) };
  const given = [
    ...values.map(withPlus),
    ...(from === -Infinity ? [`ge${fromInstant(range.from).date}`] : []),
    ...(to === Infinity ? [`lt${fromInstant(range.to).date}`] : []),
  ];
  if (range.from >= range.to) return { ...range, given, days: [] };
  const [first, last] = [fromInstant(range.from).date, fromInstant(range.to - 1).date];
  const length = daysBetween(first, last) + 1;
  if (length > longestRange) {
    throw new FhirProblem(
      400,
      'too-costly',
      `${name}: a range of ${String(longestRange)} days at most`,
    );
  }
  return { ...range, given, days: Array.from({ length }, (_, at) => addDays(first, at)) };
}

export function isWithin({ from, to }: DateRange, milliseconds: number): boolean {
  return milliseconds >= from && milliseconds < to;
}

/** The bounds of the longest range that the given one leaves open. */
function missingBounds({ from, to }: DateRange, today: CivilDate): DateRange {
  if (from !== -Infinity && to !== Infinity) return { from, to };
  if (from === -Infinity && to !== Infinity) {
    return { from: midnight(addDays(fromInstant(to - 1).date, 1 - longestRange)), to };
  }
  const first = from === -Infinity ? today : fromInstant(from).date;
  return { from: midnight(first), to: midnight(addDays(first, longestRange)) };
}

function readBound(name: string, text: string): DateRange {
  const found = bound.exec(withPlus(text))?.groups;
  const [prefix = 'eq', date = ''] = [found?.prefix, found?.date];
  const value = found && isCivilDate(date) ? valueOf(found, date) : undefined;
  if (!value || !isPrefix(prefix)) {
    throw new FhirProblem(
      400,
      'value',
      `${name}: ${datePrefixes.join(', ')} and a day (2026-11-29) or an instant with its offset`,
    );
  }
  return under(prefix, value);
}

function isPrefix(text: string): text is DatePrefix {
  return (datePrefixes as readonly string[]).includes(text);
}

/** What a value covers: the day, the minute, the second. */
function valueOf(
  { time, seconds, fraction }: Readonly<Record<string, string | undefined>>,
  date: CivilDate,
): DateRange | undefined {
  if (time === undefined) return { from: midnight(date), to: midnight(addDays(date, 1)) };
  const from = Date.parse(date + time);
  const length = fraction !== undefined ? 1 : seconds !== undefined ? 1000 : 60_000;
  return Number.isNaN(from) ? undefined : { from, to: from + length };
}

/** Starts have no length: each is before the value, in it, or after it. */
function under(prefix: DatePrefix, { from, to }: DateRange): DateRange {
  const ranges: Readonly<Record<DatePrefix, DateRange>> = {
    eq: { from, to },
    ge: { from, to: Infinity },
    gt: { from: to, to: Infinity },
    le: { from: -Infinity, to },
    lt: { from: -Infinity, to: from },
  };
  return ranges[prefix];
}

function midnight(date: CivilDate): number {
  return Date.parse(toInstant({ date, time: '00:00' }));
}

/** An offset whose plus was not escaped comes as a space. */
function withPlus(text: string): string {
  return text.replace(' ', '+');
}
