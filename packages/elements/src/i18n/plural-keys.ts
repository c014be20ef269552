import { pluralCategory, type Language } from '@fanar/arabic';

/**
 * The keys a text may stand under, the closest first, as i18next JSON v4 has them. Nothing may be said
 * in a form of its own in any language.
 */
export function pluralKeys(
  key: string,
  count: number | undefined,
  language: Language,
): readonly string[] {
  if (count === undefined) return [key];
  const counted = `${key}_${pluralCategory(count, language)}`;
  return count === 0 ? [`${key}_zero`, counted, key] : [counted, key];
}
