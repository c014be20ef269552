import type { Answer, ShownField } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import { inLanguage } from '../i18n/in-language.js';
import { pathOf } from './answer-paths.js';
import { itemTitle } from './field-kinds/item-title.js';
import { kindOf } from './field-kinds/load.js';

/** Answers under one title, in words. */
export interface ReadBackPart {
  /** Of an item of a group, such as «المالك 2»; nothing for what stands in a step itself. */
  readonly title?: string;
  readonly rows: readonly ReadBackRow[];
}

export interface ReadBackRow {
  /** Path of the answer, `owners/0/name`. */
  readonly path: string;
  readonly label: string;
  /** None where nothing was answered. */
  readonly lines: readonly string[];
  readonly isLtr: boolean;
  readonly isSensitive: boolean;
  /** It follows from other answers. */
  readonly isComputed: boolean;
}

/**
 * Answers as they are read back: the fields of a step, then each item of its groups by itself.
 * @throws FieldKindMissingError before the types of the fields are loaded
 */
export function readBack(
  fields: readonly ShownField[],
  locale: LocaleController,
  title?: string,
): readonly ReadBackPart[] {
  const rows = fields
    .filter(({ items = [] }) => items.length === 0)
    .map((shown) => rowOf(shown, locale));
  const own = rows.length > 0 ? [{ rows, ...(title && { title }) }] : [];
  const items = fields.flatMap((group) => itemsOf(group, locale, title));
  return [...own, ...items];
}

function itemsOf({ field, items = [] }: ShownField, locale: LocaleController, outer?: string) {
  if (field.type !== 'group') return [];
  return items.flatMap((item, at) => {
    const one = itemTitle(field, at, locale);
    return readBack(item.fields, locale, outer ? `${outer} – ${one}` : one);
  });
}

function rowOf(
  { field, pointer, answer: given }: ShownField,
  locale: LocaleController,
): ReadBackRow {
  const answer = given ?? (field.type === 'checkbox' ? false : undefined);
  const kind = kindOf(field);
  return {
    path: pathOf(pointer),
    label: inLanguage(field.label, locale.language),
    lines: answer === undefined ? [] : kind.review(field, answer as Answer, locale),
    isLtr: kind.isLtr ?? false,
    isSensitive: field.sensitive ?? false,
    isComputed: field.type === 'computed',
  };
}
