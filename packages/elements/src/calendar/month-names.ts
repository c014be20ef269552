import type { Language } from '@fanar/arabic';
import { WEEK, type CivilDate } from '@fanar/egypt';
import { formatDate, weekdayName } from '@fanar/egypt/calendar';
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
  const hijri = hijriMonths(month, format);
  return hijri ? name + commaOf(language) + hijri : name;
}

/** The Hijri months that a month touches: «رجب – شعبان ١٤٤٧ هـ»; empty until they are known. */
export function hijriMonths(
  month: Month,
  { language, numerals, hijri: calendar }: DayFormat,
): string {
  const first = calendar?.fromCivil(firstOf(month));
  const last = calendar?.fromCivil(lastOf(month));
  if (!calendar || !first || !last) return '';
  const write = (date: CivilDate) =>
    formatDate(date, { language, numerals, calendar, style: 'month' });
  const end = write(lastOf(month));
  if (first.month === last.month) return end;
  const start =
    first.year === last.year
      ? (calendar.months[first.month - 1]?.[language] ?? '')
      : write(firstOf(month));
  return `${start} – ${end}`;
}
