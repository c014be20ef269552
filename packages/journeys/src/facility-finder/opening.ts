import type { Office, OfficeDirectory, Text } from '@fanar/contract';
import {
  addDays,
  startOfWeek,
  WEEK,
  weekday,
  type CivilDateTime,
  type Weekday,
} from '@fanar/egypt';
import {
  formatDate,
  formatTime,
  hoursOn,
  openingOn,
  weekdayName,
  type FormatOptions,
  type Opening,
} from '@fanar/egypt/calendar';
import type { Params } from '@fanar/elements';
import { remembering } from '../remembering.js';

/** Weekly hours over ranges of dates, as an office directory has them. */
export type Periods = OfficeDirectory['schedules'][string];
export type Closures = OfficeDirectory['closures'];
export type PrayerTimes = OfficeDirectory['prayerTimes'];

/** How a schedule stands at a moment on Egyptian walls. */
export type Openness =
  /** Until when; never: without a break. */
  | { readonly isOpen: true; readonly until?: CivilDateTime }
  /** When it opens next, where that is known. */
  | { readonly isOpen: false; readonly next?: CivilDateTime; readonly closed?: Closed };

/** Why it is closed, where it is neither the weekday nor the hour. */
export interface Closed {
  readonly reason: Text;
  /** For the whole day, or for an hour of it. */
  readonly isToday: boolean;
  /** As is expected: an announcement may move the day. */
  readonly isTentative?: boolean;
}

/** How far ahead is looked for the next opening, in days: past the longest of holidays. */
const HORIZON = 45;

/**
 * Whether it is open at that moment. Hours that follow one another without a break are one: what
 * closes at midnight and opens at midnight stays open. A night that began on a working day goes on
 * into a holiday. Undefined where the hours are no times.
 */
export function opennessAt(
  now: CivilDateTime,
  periods: Periods,
  closures: Closures,
  prayerTimes?: PrayerTimes,
): Openness | undefined {
  try {
    return readOpenness(now, { periods, closures, ...(prayerTimes && { prayerTimes }) });
  } catch {
    return undefined;
  }
}

type Schedule = Parameters<typeof openingOn<Periods[number], Closures[number]>>[1];

function readOpenness(now: CivilDateTime, schedule: Schedule): Openness {
  let until: CivilDateTime | undefined;
  for (let day = -1; day <= HORIZON; day += 1) {
    const date = addDays(now.date, day);
    for (const opening of openingOn(date, schedule).openings) {
      const from = { date, time: opening.opens };
      if (isAfter(from, until ?? now)) return until ? { isOpen: true, until } : closed(from);
      const to = { date: addDays(date, passesMidnight(opening) ? 1 : 0), time: opening.closes };
      if (isAfter(to, until ?? now)) until = to;
    }
    if (until && until.date <= date) return { isOpen: true, until };
  }
  return until ? { isOpen: true } : closed();

  function closed(next?: CivilDateTime): Openness {
    const why = closedBy(now, schedule);
    return { isOpen: false, ...(next && { next }), ...(why && { closed: why }) };
  }
}

function closedBy({ date, time }: CivilDateTime, schedule: Schedule): Closed | undefined {
  const { closure, gaps } = openingOn(date, schedule);
  if (closure) {
    const { title, isTentative } = closure;
    return { reason: title, isToday: true, ...(isTentative && { isTentative }) };
  }
  const gap = gaps.find(({ from, to }) => from <= time && time < to);
  return gap && { reason: gap.title, isToday: false };
}

function isAfter(one: CivilDateTime, other: CivilDateTime): boolean {
  return one.date === other.date ? one.time > other.time : one.date > other.date;
}

function passesMidnight({ opens, closes }: Opening): boolean {
  return closes <= opens;
}

/** How the offices stand at a moment. */
export interface OpennessNow {
  readonly now: CivilDateTime;
  /** By what {@link hoursKey} gives; undefined where the hours are no times. Worked out when first asked. */
  readonly of: ReadonlyMap<string, () => Openness | undefined>;
}

/** Offices of one key are open at the same times. */
export function hoursKey({
  schedule = '',
  opensOnHolidays,
}: Pick<Office, 'opensOnHolidays' | 'schedule'>): string {
  // No id has such a mark.
  return opensOnHolidays ? `${schedule}+` : schedule;
}

/** Worked out for the schedules, which are few. */
export function opennessNow(now: CivilDateTime, directory: OfficeDirectory): OpennessNow {
  const { schedules, closures, prayerTimes } = directory;
  const entries = Object.entries(schedules).flatMap(([schedule, periods]) =>
    [true, false].map((opensOnHolidays) => {
      const open = () => opennessAt(now, periods, opensOnHolidays ? [] : closures, prayerTimes);
      return [hoursKey({ schedule, opensOnHolidays }), remembering(open)] as const;
    }),
  );
  return { now, of: new Map(entries) };
}

/** Whether it is told in the same words: nothing opened, closed or moved to another day. */
export function isToldAlike(one: OpennessNow | undefined, other: OpennessNow): boolean {
  return one !== undefined && (one === other || told(one) === told(other));
}

function told({ now, of }: OpennessNow): string {
  const each = Array.from(of, ([key, openness]) => [key, openness()]);
  return JSON.stringify([now.date, ...each]);
}

/** The hours of a week, as they are called where they are not the usual ones. */
export interface WeekHours {
  readonly title?: Text;
  readonly days: readonly { readonly day: Weekday; readonly openings: readonly Opening[] }[];
}

/** The hours of each day of the week that is, from Saturday; none where no period covers the day. */
export function weekOf(
  { date }: CivilDateTime,
  periods: Periods,
  prayerTimes?: PrayerTimes,
): WeekHours | undefined {
  const covering = periods.filter(({ from, to }) => from <= date && (!to || date <= to)).at(-1);
  if (!covering) return undefined;
  const { title } = covering;
  const first = startOfWeek(date);
  const days = WEEK.days.map((day, at) => {
    const { openings } = hoursOn(addDays(first, at), covering, prayerTimes);
    return { day, openings };
  });
  return { ...(title && { title }), days };
}

/** What speaks of hours needs. */
export interface Speech {
  readonly t: (key: string, params?: Params) => string;
  readonly words: (text: Text) => string;
  readonly format: FormatOptions;
}

/** «مفتوح الآن، حتى ٢:٠٠ م», «مغلق الآن، يفتح الأحد ٩:٠٠ ص». */
export function opennessWords(
  openness: Openness,
  now: CivilDateTime,
  { t, words, format }: Speech,
): string {
  if (openness.isOpen) {
    const { until } = openness;
    if (!until) return t('open-always');
    const time = formatTime(until.time, format);
    if (until.date <= addDays(now.date, 1)) return t('open-until', { time });
    return t('open-until-day', { time, day: dayWords(until.date, now, format) });
  }
  const { next, closed } = openness;
  const state = closed ? closedWords(closed, { t, words }) : t('closed');
  if (!next) return state;
  const time = formatTime(next.time, format);
  if (next.date === now.date) return t('opens-today', { state, time });
  return t('opens', { state, time, day: dayWords(next.date, now, format) });
}

function closedWords(
  { reason, isToday, isTentative }: Closed,
  { t, words }: Pick<Speech, 't' | 'words'>,
): string {
  if (!isToday) return t('closed-while', { reason: words(reason) });
  return t(isTentative ? 'closed-expected' : 'closed-for', { reason: words(reason) });
}

/** The weekday says enough within a week. */
function dayWords(date: string, now: CivilDateTime, format: FormatOptions): string {
  const isNear = date < addDays(now.date, 7);
  return isNear
    ? weekdayName(weekday(date), format)
    : formatDate(date, { ...format, style: 'full' });
}

/** «٩:٠٠ ص – ٢:٠٠ م»; a day without hours is closed. */
export function hoursWords(openings: readonly Opening[], { t, format }: Speech): string {
  if (openings.length === 0) return t('day-closed');
  return openings
    .map(({ opens, closes }) =>
      opens === closes
        ? t('day-whole')
        : t('hours', { opens: formatTime(opens, format), closes: formatTime(closes, format) }),
    )
    .join(t('and'));
}
