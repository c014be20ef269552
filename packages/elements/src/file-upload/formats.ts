import type { Language } from '@fanar/arabic';

/** Keeps a list that begins with a Latin name in the order of its sentence. */
const RIGHT_TO_LEFT = '\u200F';

/** Media types as a list to choose from: «PDF أو JPG أو PNG». */
export function formatsInWords(types: readonly string[], language: Language): string {
  const names = types.map((type) =>
    // As people call it.
    type.replace(/^.*\//, '').replace('jpeg', 'jpg').toUpperCase(),
  );
  const list = new Intl.ListFormat(language === 'ar' ? 'ar-EG' : 'en-GB', { type: 'disjunction' });
  return (language === 'ar' ? RIGHT_TO_LEFT : '') + list.format(names);
}
