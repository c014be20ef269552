import type { Language, NumberingSystem } from '@fanar/arabic';
import { formatDate, type Calendar } from '@fanar/egypt/calendar';
import type { CivilDate } from '@fanar/egypt';

export { hijriCalendar } from '@fanar/egypt/hijri';

export interface HijriFormat {
  readonly language: Language;
  readonly numerals: NumberingSystem;
  readonly hijri?: Calendar | undefined;
}

/** The Hijri months from one day to another: «رجب – شعبان ١٤٤٧ هـ»; empty until they are known. */
export function hijriMonths(
  from: CivilDate,
  to: CivilDate,
  { language, numerals, hijri: calendar }: HijriFormat,
): string {
  const first = calendar?.fromCivil(from);
  const last = calendar?.fromCivil(to);
  if (!calendar || !first || !last) return '';
  const write = (date: CivilDate) =>
    formatDate(date, { language, numerals, calendar, style: 'month' });
  const end = write(to);
  if (first.month === last.month) return end;
  const start =
    first.year === last.year ? (calendar.months[first.month - 1]?.[language] ?? '') : write(from);
  return `${start} – ${end}`;
}
