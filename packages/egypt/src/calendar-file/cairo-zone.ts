import { summerTimeOf } from '../time/cairo-time.js';
import type { CivilDate } from '../time/civil-date.js';

/** The name of the zone, in the IANA database too. */
export const CAIRO = 'Africa/Cairo';

const STANDARD = { kind: 'STANDARD', name: 'EET', offset: '+0200' };
const SUMMER = { kind: 'DAYLIGHT', name: 'EEST', offset: '+0300' };

/**
 * Egypt's clock in a year and the one before, whose winter reaches into it. Each change is written by its day: summer
 * ends at the midnight after the last Thursday of October, a Friday that is now the last of October
 * and now the first of November, which no rule of repetition says that all readers know.
 */
export function cairoZone(year: number): string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${CAIRO}`,
    ...observance('1970-01-01', STANDARD, STANDARD),
    ...[year - 1, year].flatMap((one) => {
      const summer = summerTimeOf(one);
      if (!summer) return [];
      return [
        ...observance(summer.from, STANDARD, SUMMER),
        ...observance(summer.until, SUMMER, STANDARD),
      ];
    }),
    'END:VTIMEZONE',
  ];
}

/** A change at the midnight that begins a day, told by the clock before it. */
function observance(day: CivilDate, before: typeof STANDARD, after: typeof STANDARD): string[] {
  return [
    `BEGIN:${after.kind}`,
    `DTSTART:${day.replaceAll('-', '')}T000000`,
    `TZOFFSETFROM:${before.offset}`,
    `TZOFFSETTO:${after.offset}`,
    `TZNAME:${after.name}`,
    `END:${after.kind}`,
  ];
}
