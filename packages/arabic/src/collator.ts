import { foldForSearch } from './fold.js';
import type { Language } from './language.js';

const collators = new Map<Language, Intl.Collator>();

/**
 * The order of a list for readers: letters as the language has them, numbers inside by value in any
 * digits, `طلب ٢` before `طلب 10`. Built once. For sorting; to search, fold.
 * Source: Unicode Technical Standard #10.
 *
 * @example ['طلب ١٠', 'طلب ٢'].sort(collator().compare) // ['طلب ٢', 'طلب ١٠']
 */
export function collator(language: Language = 'ar'): Intl.Collator {
  let order = collators.get(language);
  if (!order) {
    order = new Intl.Collator(language, { numeric: true });
    collators.set(language, order);
  }
  return order;
}

/**
 * A key by whose code units lists of names are sorted where a page must answer meanwhile: to wake a
 * collator takes a slow phone longer than all the keys. Spellings that a reader takes for one name stand
 * together; numbers up to six digits go by value.
 *
 * @example sortKey('طلب ٢') < sortKey('طلب 10') // true
 */
export function sortKey(name: string): string {
  return foldForSearch(name).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
