import { localeTag } from '@fanar/arabic';
import { isCivilDate, utcMidnight, type CivilDate } from '../time/civil-date.js';
import { weekday } from '../time/week.js';
import { weekdayName } from './format-date.js';
import type { FormatOptions } from './format-time.js';

/**
 * Writes a day that is near, where room is short: with its weekday and without the year. Its own
 * function, so that pages which only write whole dates do not load it. What is no day is returned as
 * it is.
 * Source: Unicode CLDR, ar-EG and en-GB.
 *
 * @example formatNearDay('2027-03-14') // 'الأحد ١٤ مارس'
 * @example formatNearDay('2027-03-14', { language: 'en' }) // 'Sun 14 March'
 */
export function formatNearDay(
  date: CivilDate,
  { language = 'ar', numerals = 'auto' }: FormatOptions = {},
): string {
  if (!isCivilDate(date)) return date;
  const day = new Intl.DateTimeFormat(localeTag(language, numerals), {
    month: 'long',
    day: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  // The weekday is not Intl's, whose engines differ in the comma after it.
  return `${weekdayName(weekday(date), { language, width: 'short' })} ${day.format(utcMidnight(date))}`;
}
