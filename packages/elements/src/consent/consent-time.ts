import type { Language, NumberingSystem } from '@fanar/arabic';
import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';

/** An instant as Egyptian walls showed it, in words. Fetched when consent is first given. */
export function momentInWords(
  instant: string,
  format: { readonly language: Language; readonly numerals: NumberingSystem },
): { date: string; time: string } {
  const { date, time } = fromInstant(new Date(instant));
  return { date: formatDate(date, format), time: formatTime(time, format) };
}
