import type { Language } from '@fanar/arabic';
import { isCivilDate, type CivilDate } from '../time/civil-date.js';

/** A day by its numbers in some calendar. Months and days count from 1. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** The names of a month or an era, and the other ways in which people write the Arabic one. */
export interface CalendarName extends Readonly<Record<Language, string>> {
  readonly also?: readonly string[];
}

/** A way of counting days: what dates are read from and written in. */
export interface Calendar {
  readonly months: readonly CalendarName[];
  /** The mark after the year. */
  readonly era: CalendarName;
  /** The day of these numbers, or `null` where there is none. */
  toCivil(parts: DateParts): CivilDate | null;
  /** The numbers of a day, or `null` outside the years that the calendar is known for. */
  fromCivil(date: CivilDate): DateParts | null;
}

const month = (ar: string, en: string, ...also: string[]): CalendarName => ({ ar, en, also });

/**
 * The Gregorian calendar with Egyptian month names.
 * Source: Unicode CLDR, ar-EG; the spellings يونيه and يوليه are those of Egyptian law gazettes.
 */
export const GREGORIAN: Calendar = {
  months: [
    month('يناير', 'January'),
    month('فبراير', 'February'),
    month('مارس', 'March'),
    month('أبريل', 'April'),
    month('مايو', 'May'),
    month('يونيو', 'June', 'يونيه'),
    month('يوليو', 'July', 'يوليه'),
    month('أغسطس', 'August'),
    month('سبتمبر', 'September'),
    month('أكتوبر', 'October'),
    month('نوفمبر', 'November'),
    month('ديسمبر', 'December'),
  ],
  era: { ar: 'م', en: 'AD', also: ['ميلادي', 'ميلادية'] },
  toCivil({ day, month: number, year }) {
    const digits = (value: number, length: number) => String(value).padStart(length, '0');
    const date = `${digits(year, 4)}-${digits(number, 2)}-${digits(day, 2)}`;
    return isCivilDate(date) ? date : null;
  },
  fromCivil(date) {
    if (!isCivilDate(date)) return null;
    const [year = 0, number = 0, day = 0] = date.split('-').map(Number);
    return { day, month: number, year };
  },
};
