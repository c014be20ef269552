import type { Language } from '@fanar/arabic';
import type { LocaleController } from '../controllers/locale.js';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

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

/** A size as people say it: no decimals that nobody needs. */
export function sizeInWords(bytes: number, locale: LocaleController): string {
  const isLarge = bytes >= MEGABYTE;
  const size = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE);
  const number = locale.formatNumber(size, { maximumFractionDigits: isLarge ? 1 : 0 });
  return locale.t(`file-upload:${isLarge ? 'megabytes' : 'kilobytes'}`, { size: number });
}
