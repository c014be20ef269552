import type { Language } from '@fanar/arabic';
import { WEEK } from '@fanar/egypt';
import { formatDate, weekdayName } from '@fanar/egypt/calendar';
import { hijriMonths } from '../controllers/hijri.js';
import { firstOf, lastOf, type Month } from './calendar.state.js';
import { commaOf, type DayFormat } from './day-words.js';

interface Names {
  /** «يناير» … */
  readonly months: readonly string[];
  /** «السبت» … */
  readonly weekdays: readonly string[];
  /** «سبت» …: without its article a name fits its column. */
  readonly short: readonly string[];
}

const names = new Map<Language, Names>();

/** Asked for with every step in the grid, and the same each time. */
export function namesIn(language: Language): Names {
  let found = names.get(language);
  if (!found) names.set(language, (found = readNames(language)));
  return found;
}

function readNames(language: Language): Names {
  const write = (month: number) =>
    formatDate(`2000-${String(month).padStart(2, '0')}-01`, { language, style: 'month' });
  return {
    // Of «يناير ٢٠٠٠».
    months: Array.from({ length: 12 }, (_, index) => write(index + 1).split(' ')[0] ?? ''),
    weekdays: WEEK.days.map((day) => weekdayName(day, { language })),
    short: WEEK.days.map((day) =>
      weekdayName(day, { language, width: 'short' }).replace(/^ال/, ''),
    ),
  };
}

/** «يناير ٢٠٢٦», and where the Hijri calendar is shown «يناير ٢٠٢٦، رجب – شعبان ١٤٤٧ هـ». */
export function monthName(month: Month, format: DayFormat): string {
  const { language, numerals } = format;
  const name = formatDate(firstOf(month), { language, numerals, style: 'month' });
  const hijri = hijriMonthsIn(month, format);
  return hijri ? name + commaOf(language) + hijri : name;
}

/** The Hijri months that a month touches. */
export function hijriMonthsIn(month: Month, format: DayFormat): string {
  return hijriMonths(firstOf(month), lastOf(month), format);
}
