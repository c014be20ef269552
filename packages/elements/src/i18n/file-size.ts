import type { LocaleController } from '../controllers/locale.js';
import ar from './locales/ar/file-size.json' with { type: 'json' };
import { elementMessages } from './messages.js';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** For elements that use {@link sizeInWords}. */
export const fileSizeMessages = elementMessages('file-size', ar);

/** A size as people say it: no decimals that nobody needs. */
export function sizeInWords(bytes: number, locale: LocaleController): string {
  const isLarge = bytes >= MEGABYTE;
  const size = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE);
  const number = locale.formatNumber(size, { maximumFractionDigits: isLarge ? 1 : 0 });
  return locale.t(`file-size:${isLarge ? 'megabytes' : 'kilobytes'}`, { size: number });
}
