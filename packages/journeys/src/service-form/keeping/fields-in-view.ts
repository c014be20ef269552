import type { Field, ShownField } from '@fanar/contract';
import { shownOf } from '../service-form.judgement.js';
import type { Draft } from '../service-form.model.js';

/** The fields of these ids that are asked for the answers so far, in the order of the questions. */
export function fieldsInView(draft: Draft, ids: readonly string[]): readonly Field[] {
  if (ids.length === 0) return [];
  const asked = new Set(shownOf(draft).steps.flatMap(({ fields }) => everyField(fields)));
  return Array.from(asked).filter(({ id }) => ids.includes(id));
}

function everyField(fields: readonly ShownField[]): readonly Field[] {
  return fields.flatMap(({ field, items = [] }) => [
    field,
    ...items.flatMap((item) => everyField(item.fields)),
  ]);
}
