import { localeTag, resolveNumerals, toNumerals, type Language } from '@fanar/arabic';
import type { Calendar, DateParts } from './calendar-system.js';
import { isCivilDate, utcMidnight, type CivilDate } from '../time/civil-date.js';
import type { FormatOptions } from './format-time.js';
import { weekday, type Weekday } from '../time/week.js';

/**
 * - `full`: الاثنين، ٥ يناير ٢٠٢٦
 * - `long`: ٥ يناير ٢٠٢٦
 * - `short`: ٥/١/٢٠٢٦
 * - `month`: يناير ٢٠٢٦
 * - `day`: ٥
 */
export type DateStyle = 'full' | 'long' | 'short' | 'month' | 'day';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { year: 'numeric', month: 'numeric', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { day: 'numeric' },
};

/** From Sunday. Not asked of Intl, whose first formatter costs a slow phone a tenth of a second. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Keeps the numbers of a short date in the order in which they are read, as Intl does. */
const RIGHT_TO_LEFT_MARK = '\u200F';

/** Building a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export interface FormatDateOptions extends FormatOptions {
  /** Default `long`. */
  readonly style?: DateStyle;
  /** Default: Gregorian. The Hijri one is in `@fanar/egypt/hijri`. */
  readonly calendar?: Calendar;
}

/**
 * Writes a day for reading, in the Gregorian calendar with Egyptian month names. The day is never
 * moved by a time zone. Never put the result in `dir="ltr"`: the short Arabic form holds direction
 * marks. What is no day is returned as it is. In another calendar the year carries its mark, as
 * «١٦ رجب ١٤٤٧ هـ»; a day outside the years it is known for is written in the Gregorian one.
 * Source: Unicode CLDR, ar-EG and en-GB; Unicode Standard Annex #9 for the marks.
 *
 * @example formatDate('2026-01-05', { style: 'full' }) // 'الاثنين، ٥ يناير ٢٠٢٦'
 */
export function formatDate(
  date: CivilDate,
  { language = 'ar', numerals = 'auto', style = 'long', calendar }: FormatDateOptions = {},
): string {
  if (!isCivilDate(date)) return date;
  const parts = calendar?.fromCivil(date);
  if (calendar && parts) {
    const written = inCalendar(calendar, parts, language)[style];
    const day = style === 'full' ? weekdayName(weekday(date), { language }) : '';
    return toNumerals(day + written, resolveNumerals(numerals, language));
  }
  return formatter(localeTag(language, numerals), STYLES[style]).format(utcMidnight(date));
}

/**
 * The name of a weekday. Arabic has no width narrower than `short` here: single letters are easily
 * confused.
 *
 * @example weekdayName(6) // 'السبت'
 */
export function weekdayName(
  day: Weekday,
  { language = 'ar', width = 'long' }: { language?: Language; width?: 'long' | 'short' } = {},
): string {
  const name = WEEKDAYS[language][day] ?? '';
  return language === 'en' && width === 'short' ? name.slice(0, 3) : name;
}

/** All five, but for the weekday's name: choosing among them by hand reads worse. */
function inCalendar(
  { months, era }: Calendar,
  { day, month, year }: DateParts,
  language: Language,
): Readonly<Record<DateStyle, string>> {
  const name = months[month - 1]?.[language] ?? '';
  const slash = language === 'ar' ? `${RIGHT_TO_LEFT_MARK}/` : '/';
  const inMonth = `${name} ${year} ${era[language]}`;
  return {
    full: `${language === 'ar' ? '،' : ''} ${day} ${inMonth}`,
    long: `${day} ${inMonth}`,
    short: `${[day, month, year].join(slash)} ${era[language]}`,
    month: inMonth,
    day: String(day),
  };
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}
