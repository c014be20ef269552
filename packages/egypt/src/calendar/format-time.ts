import { resolveNumerals, toNumerals, type Language, type Numerals } from '@fanar/arabic';
import { isCivilTime, type CivilTime } from '../time/cairo-time.js';

export interface FormatOptions {
  /** Default `ar`. */
  readonly language?: Language;
  /** Default `auto`: the digits that go with the language. */
  readonly numerals?: Numerals;
}

/**
 * Writes a time for reading on the twelve-hour clock, as Egyptians do. Not left to Intl, whose
 * engines disagree about the word for the half of the day. What is no time is returned as it is.
 * Source: Unicode CLDR, ar-EG and en-GB.
 *
 * @example formatTime('15:05') // '٣:٠٥ م'
 * @example formatTime('15:05', { language: 'en' }) // '3:05 pm'
 */
export function formatTime(
  time: CivilTime,
  { language = 'ar', numerals = 'auto' }: FormatOptions = {},
): string {
  if (!isCivilTime(time)) return time;
  const hour = Number(time.slice(0, 2));
  const [morning, evening] = language === 'ar' ? ['ص', 'م'] : ['am', 'pm'];
  const clock = toNumerals(
    `${hour % 12 || 12}:${time.slice(3)}`,
    resolveNumerals(numerals, language),
  );
  return `${clock}\u00A0${hour < 12 ? morning : evening}`;
}
