import type { GroupFieldDefinition, ShownField } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import { inLanguage } from '../../i18n/in-language.js';

type Locale = Pick<LocaleController, 'language' | 'formatNumber'>;

/** What an item of a group is called, such as «المالك ٢»; `at` counts from zero. */
export function itemTitle({ item }: GroupFieldDefinition, at: number, locale: Locale): string {
  return `${inLanguage(item, locale.language)} ${locale.formatNumber(at + 1)}`;
}

/** The items that an answer stands in, the outer one first; `''` where it is in none. */
export function itemsAround(
  pointer: string,
  fields: readonly ShownField[],
  locale: Locale,
): string {
  const group = fields.find((shown) => pointer.startsWith(`${shown.pointer}/`));
  if (group?.field.type !== 'group') return '';
  const at = Number(pointer.slice(group.pointer.length + 1).split('/')[0]);
  const inner = itemsAround(pointer, group.items?.[at]?.fields ?? [], locale);
  return [itemTitle(group.field, at, locale), inner].filter(Boolean).join(' – ');
}
