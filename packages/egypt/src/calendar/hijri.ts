import type { Calendar, CalendarName } from './calendar-system.js';
import { addDays, daysBetween, isCivilDate, type CivilDate } from '../time/civil-date.js';
import { FIRST_YEAR, monthStarts as tabularStarts, YEARS } from './umm-al-qura.js';

export interface HijriOptions {
  /**
   * Days by which Egypt is ahead of Umm al-Qura in the months that `monthStarts` does not name,
   * default 0. Egypt goes by sighting: its new year 1448 came on 17 June 2026, a day after that of
   * Umm al-Qura, which is −1.
   */
  readonly adjustment?: -1 | 0 | 1;
  /**
   * First days of months as they were sighted: `{ '1448-01': '2026-06-17' }`. The month before gains
   * or loses what they move, so name every month that differs.
   */
  readonly monthStarts?: Readonly<Record<string, CivilDate>>;
}

const MONTHS_KNOWN = YEARS * 12;
/** 1 Muharram 1300. Months and days are counted from here. */
const FIRST_DAY: CivilDate = '1882-11-12';
/** In days. */
const MEAN_MONTH = 29.53;
/** A sighting moves a month by a day or two; what is further off is a slip. */
const FARTHEST = 3;

const month = (ar: string, en: string, ...also: string[]): CalendarName => ({ ar, en, also });

const MONTHS: readonly CalendarName[] = [
  month('محرم', 'Muharram'),
  month('صفر', 'Safar'),
  month('ربيع الأول', 'Rabi al-Awwal'),
  month('ربيع الآخر', 'Rabi al-Thani', 'ربيع الثاني'),
  month('جمادى الأولى', 'Jumada al-Ula', 'جمادى الأول', 'جماد الأول'),
  month(
    ...(['جمادى الآخرة', 'Jumada al-Akhirah', 'جمادى الآخر', 'جمادى الثانية'] as const),
    ...['جمادى الثاني', 'جماد الآخر', 'جماد الثاني'],
  ),
  month('رجب', 'Rajab'),
  month('شعبان', 'Shaban'),
  month('رمضان', 'Ramadan'),
  month('شوال', 'Shawwal'),
  month('ذو القعدة', 'Dhu al-Qadah', 'ذي القعدة'),
  month('ذو الحجة', 'Dhu al-Hijjah', 'ذي الحجة'),
];

/**
 * The Hijri calendar of Umm al-Qura, 1300–1599 AH, for `formatDate` and `parseDate`. Say beside it
 * that it is approximate (التاريخ الهجري تقريبي): what counts in Egypt is sighting. Give what was
 * sighted as `monthStarts`, or one `adjustment` for all months.
 *
 * Throws RangeError where a month start is no `YYYY-MM` of these years, no day, or more than three
 * days from Umm al-Qura's.
 *
 * @example formatDate('2026-01-05', { calendar: hijriCalendar() }) // '١٦ رجب ١٤٤٧ هـ'
 */
export function hijriCalendar({ adjustment = 0, monthStarts = {} }: HijriOptions = {}): Calendar {
  const sighted = new Map(Object.entries(monthStarts).map(sightedStart));
  const startOf = (at: number) => sighted.get(at) ?? tabularStart(at) - adjustment;
  return {
    months: MONTHS,
    era: { ar: 'هـ', en: 'AH', also: ['هجري', 'هجرية'] },
    toCivil({ day, month: number, year }) {
      const at = monthsUpTo(year, number);
      const isMonth = [day, number, year].every(Number.isInteger) && number >= 1 && number <= 12;
      if (!isMonth || at < 0 || at >= MONTHS_KNOWN) return null;
      const start = startOf(at);
      return day < 1 || start + day > startOf(at + 1) ? null : addDays(FIRST_DAY, start + day - 1);
    },
    fromCivil(date) {
      if (!isCivilDate(date)) return null;
      const days = daysBetween(FIRST_DAY, date);
      if (days < startOf(0) || days >= startOf(MONTHS_KNOWN)) return null;
      // The moon keeps so near to its mean that this is at most a month off.
      let at = Math.floor((days - startOf(0)) / MEAN_MONTH);
      while (days >= startOf(at + 1)) at += 1;
      while (days < startOf(at)) at -= 1;
      const year = FIRST_YEAR + Math.floor(at / 12);
      return { day: days - startOf(at) + 1, month: (at % 12) + 1, year };
    },
  };
}

function monthsUpTo(year: number, number: number): number {
  return (year - FIRST_YEAR) * 12 + number - 1;
}

let starts: readonly number[] | undefined;

function tabularStart(at: number): number {
  starts ??= tabularStarts();
  return starts[at] ?? NaN;
}

function sightedStart([text, date]: [string, CivilDate]): [at: number, start: number] {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  const at = monthsUpTo(Number(year), Number(number));
  if (at >= 0 && at < MONTHS_KNOWN && isCivilDate(date)) {
    const start = daysBetween(FIRST_DAY, date);
    if (Math.abs(start - tabularStart(at)) <= FARTHEST) return [at, start];
  }
  throw new RangeError(`Not the start of a Hijri month: "${text}" on "${date}"`);
}
