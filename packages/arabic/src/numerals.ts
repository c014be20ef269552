import type { Language } from './language.js';

/** Digits as CLDR names them: `arab` is ٠١٢٣, `latn` is 0123. */
export type NumberingSystem = 'arab' | 'latn';

/** The host's wish: one system always, or `auto`, the one that goes with the language. */
export type Numerals = NumberingSystem | 'auto';

/**
 * Settles a numerals policy for a language. `auto`, and any value not known (an attribute can
 * hold anything), gives `arab` for Arabic and `latn` for English.
 */
export function resolveNumerals(
  policy: string | null | undefined,
  language: Language,
): NumberingSystem {
  if (policy === 'arab' || policy === 'latn') return policy;
  return language === 'ar' ? 'arab' : 'latn';
}

/**
 * The locale to hand to `Intl`. The digits are always named: what plain `ar` prints changed between
 * ICU 74 and 78. English is the British one, for day-month-year order.
 * Source: Unicode CLDR, change CLDR-17553.
 *
 * @example localeTag('ar', 'latn') // 'ar-EG-u-nu-latn'
 */
export function localeTag(language: Language, numerals: Numerals = 'auto'): string {
  return `${language === 'ar' ? 'ar-EG' : 'en-GB'}-u-nu-${resolveNumerals(numerals, language)}`;
}
