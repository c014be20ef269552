import type { Language } from './language.js';
import { toNumerals } from './digits.js';
import { localeTag, resolveNumerals, type Numerals } from './numerals.js';

/** `Intl.NumberFormat` options plus language and digits. */
export interface FormatNumberOptions extends Omit<Intl.NumberFormatOptions, 'numberingSystem'> {
  /** Default `ar`. */
  readonly language?: Language;
  /** Default `auto`: the digits that go with the language. */
  readonly numerals?: Numerals;
}

/** Building a formatter costs far more than using it. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Writes a number for reading, digits named explicitly. The text may hold bidi marks (Intl adds them
 * around signs and percentages); never compare or parse it. For money use `formatAmount`.
 *
 * @example formatNumber(1234.5) // '١٬٢٣٤٫٥'
 * @example formatNumber(3, { style: 'unit', unit: 'day', unitDisplay: 'long' }) // '٣ أيام'
 */
export function formatNumber(
  value: number,
  { language = 'ar', numerals = 'auto', ...options }: FormatNumberOptions = {},
): string {
  if (isPlain(value, options))
    return toNumerals(String(value), resolveNumerals(numerals, language));
  const locale = localeTag(language, numerals);
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** Nothing but digits. Intl takes longer to wake up than a form to open. */
function isPlain(value: number, options: object): boolean {
  return (
    Number.isInteger(value) &&
    value >= 0 &&
    value < 1000 &&
    !Object.is(value, -0) &&
    Object.keys(options).length === 0
  );
}
