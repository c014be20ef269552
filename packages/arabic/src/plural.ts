import type { Language } from './language.js';

/** The six plural categories of CLDR; Arabic uses all of them, English `one` and `other`. */
export type PluralCategory = Intl.LDMLPluralRule;

const rules = new Map<Language, Intl.PluralRules>();

/**
 * The form a counted noun takes. In Arabic: zero 0, one 1, two 2, few 3–10, many 11–99, and other
 * for 100–102 and fractions; above a hundred the last two digits decide.
 * Source: Unicode CLDR plural rules.
 *
 * @example pluralCategory(103) // 'few'
 */
export function pluralCategory(count: number, language: Language = 'ar'): PluralCategory {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language === 'ar' ? 'ar-EG' : 'en-GB');
    rules.set(language, rule);
  }
  return rule.select(count);
}
