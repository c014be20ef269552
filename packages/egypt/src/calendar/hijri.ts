import { CalendarDate, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date';
import type { Calendar, MonthNames } from './calendar-system.js';
import { addDays, isCivilDate } from '../time/civil-date.js';

export interface HijriOptions {
  /**
   * Days by which Egypt is ahead of Umm al-Qura, default 0. Egypt goes by sighting: its new year 1448
   * came on 17 June 2026, a day after that of Umm al-Qura, which is −1.
   */
  readonly adjustment?: -1 | 0 | 1;
}

const UMM_AL_QURA = new IslamicUmalquraCalendar();
/** The years in which the tables of `@internationalized/date` and of ICU agree on every day. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1599;

const month = (ar: string, en: string, ...also: string[]): MonthNames => ({ ar, en, also });

const MONTHS: readonly MonthNames[] = [
  month('محرم', 'Muharram', 'المحرم'),
  month('صفر', 'Safar'),
  month('ربيع الأول', 'Rabi al-Awwal'),
  month('ربيع الآخر', 'Rabi al-Thani', 'ربيع الثاني'),
  month('جمادى الأولى', 'Jumada al-Ula', 'جمادى الأول'),
  month('جمادى الآخرة', 'Jumada al-Akhirah', 'جمادى الآخر', 'جمادى الثانية', 'جمادى الثاني'),
  month('رجب', 'Rajab'),
  month('شعبان', 'Shaban'),
  month('رمضان', 'Ramadan'),
  month('شوال', 'Shawwal'),
  month('ذو القعدة', 'Dhu al-Qadah', 'ذي القعدة'),
  month('ذو الحجة', 'Dhu al-Hijjah', 'ذي الحجة'),
];

/**
 * The Hijri calendar of Umm al-Qura, 1300–1599 AH, for `formatDate` and `parseDate`. Say beside it
 * that it is approximate (التاريخ الهجري تقريبي): what counts in Egypt is sighting, so a day's
 * `adjustment` is the host's to set, month by month.
 * Source: tables of Umm al-Qura as published by KACST, through `@internationalized/date`.
 *
 * @example formatDate('2026-01-05', { calendar: hijriCalendar() }) // '١٦ رجب ١٤٤٧ هـ'
 */
export function hijriCalendar({ adjustment = 0 }: HijriOptions = {}): Calendar {
  return {
    months: MONTHS,
    era: { ar: 'هـ', en: 'AH' },
    toCivil({ day, month: number, year }) {
      if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > 12) return null;
      const first = new CalendarDate(UMM_AL_QURA, year, number, 1);
      if (day < 1 || day > UMM_AL_QURA.getDaysInMonth(first)) return null;
      return addDays(first.toString(), day - 1 - adjustment);
    },
    fromCivil(date) {
      if (!isCivilDate(date)) return null;
      const [year = 0, number = 0, day = 0] = addDays(date, adjustment).split('-').map(Number);
      const hijri = toCalendar(new CalendarDate(year, number, day), UMM_AL_QURA);
      if (hijri.year < FIRST_YEAR || hijri.year > LAST_YEAR) return null;
      return { day: hijri.day, month: hijri.month, year: hijri.year };
    },
  };
}
