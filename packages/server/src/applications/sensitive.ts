import {
  pointerTo,
  show,
  type Field,
  type ServiceDefinition,
  type ShownField,
  type Unchecked,
} from '@fanar/contract';

export const sensitivePlace = (reference: string): string => `application:${reference}:sensitive`;

interface Split {
  readonly open: Unchecked;
  /** Of the same shape; an item of a group is `{}` where nothing of it is sensitive. */
  readonly sensitive: Unchecked;
}

/**
 * Parts the answers into what whoever opens the receipt may read again, and what not even they. Files count as sensitive, for
 * their names say much about a person, and so do signatures.
 */
export function splitSensitive(
  definition: ServiceDefinition,
  answers: Unchecked,
  now: Date,
): Split {
  const { steps, kept } = show(definition, answers, now);
  return split(
    steps.flatMap(({ fields }) => fields),
    kept,
  );
}

function split(fields: readonly ShownField[], kept: Unchecked): Split {
  const open: Record<string, unknown> = {};
  const sensitive: Record<string, unknown> = {};
  for (const { field, items } of fields) {
    const answer = kept[field.id];
    if (answer === undefined) continue;
    if (isSensitive(field)) sensitive[field.id] = answer;
    else if (!items) open[field.id] = answer;
    else {
      const parts = items.map((item) => split(item.fields, item.kept ?? {}));
      open[field.id] = parts.map((part) => part.open);
      if (parts.some((part) => Object.keys(part.sensitive).length > 0)) {
        sensitive[field.id] = parts.map((part) => part.sensitive);
      }
    }
  }
  return { open, sensitive };
}

/** The answers as they were before {@link splitSensitive}. */
export function joinSensitive(open: Unchecked, sensitive: Unchecked): Unchecked {
  const joined: Record<string, unknown> = { ...open };
  for (const [id, answer] of Object.entries(sensitive)) {
    const items = open[id];
    joined[id] =
      Array.isArray(items) && Array.isArray(answer)
        ? items.map((item: Unchecked, at) => joinSensitive(item, (answer[at] ?? {}) as Unchecked))
        : answer;
  }
  return joined;
}

/** JSON Pointers of the answers in the sensitive part of a split. */
export function pointersIn(
  fields: readonly Field[],
  sensitive: Unchecked,
  place = '',
): readonly string[] {
  return fields.flatMap((field) => {
    if (!Object.hasOwn(sensitive, field.id)) return [];
    const pointer = `${place}${pointerTo(field.id)}`;
    if (field.type !== 'group' || isSensitive(field)) return [pointer];
    const items = sensitive[field.id] as readonly Unchecked[];
    return items.flatMap((item, at) => pointersIn(field.fields, item, `${pointer}/${String(at)}`));
  });
}

function isSensitive({ sensitive, type }: Field): boolean {
  return (sensitive ?? false) || type === 'file' || type === 'signature';
}
