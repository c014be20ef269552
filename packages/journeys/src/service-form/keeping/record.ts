import { fieldsOf, isToVerify } from '@fanar/contract';
import type {
  Answers,
  ApplicationRequest,
  Field,
  ServiceDefinition,
  ServiceId,
  UploadRef,
} from '@fanar/contract';
import { own } from '../answer-paths.js';
import type { Place, Proving } from '../service-form.model.js';

/** An application under way as plain JSON: what is enough to go on with it elsewhere. */
export interface ApplicationRecord {
  readonly service: ServiceId;
  readonly version: number;
  /** Everything entered. */
  readonly answers: Answers;
  readonly screening: Readonly<Record<string, string>>;
  /** The way here, the present place last. */
  readonly trail: readonly Place[];
  /** Paths of the fields that were in view when the citizen continued. */
  readonly asked: readonly string[];
  readonly isDeclared: boolean;
  readonly proving?: Proving | undefined;
  /** `Idempotency-Key` of the application. */
  readonly key: string;
  /** Requests that may have arrived under the key, the one under way first. */
  readonly unsettled: readonly ApplicationRequest[];
}

/** A record, and what it lacks. */
export interface Trimmed {
  readonly record: ApplicationRecord;
  /** Ids of the fields whose answers were left out. */
  readonly leftOut: readonly string[];
}

/**
 * The record without the answers to sensitive questions, which are asked again, and without requests,
 * which hold them too.
 */
export function withoutSensitive(
  definition: ServiceDefinition,
  record: ApplicationRecord,
): Trimmed {
  const fields = fieldsOf(definition);
  const leftOut = answeredSensitive(fields, record.answers);
  if (leftOut.size === 0) return { record, leftOut: [] };
  return {
    record: {
      ...record,
      answers: open(fields, record.answers),
      asked: record.asked.filter((path) => !path.split('/').some((part) => leftOut.has(part))),
      isDeclared: false,
      // It names what it proves.
      proving: sensitiveFields(fields).some(isToVerify) ? undefined : record.proving,
      unsettled: [],
    },
    leftOut: [...leftOut],
  };
}

/** Every sensitive field of a service, those in groups included. */
export function sensitiveFields(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => {
    if (field.sensitive) return [field];
    return field.type === 'group' ? sensitiveFields(field.fields) : [];
  });
}

/** Every file that the answers name. */
export function filesIn(answers: Answers): readonly UploadRef[] {
  return Object.values(answers).flatMap((answer) =>
    itemsOf(answer).flatMap((item): readonly UploadRef[] =>
      isUploadRef(item) ? [item] : filesIn(item),
    ),
  );
}

/** The answers without some files; a question that is left with none is unanswered. */
export function withoutFiles(answers: Answers, isGone: (file: UploadRef) => boolean): Answers {
  const kept = Object.entries(answers).flatMap(([id, answer]): [string, unknown][] => {
    const items = itemsOf(answer);
    if (items.length === 0) return [[id, answer]];
    const rest = items.flatMap((item): unknown[] => {
      if (!isUploadRef(item)) return [withoutFiles(item, isGone)];
      return isGone(item) ? [] : [item];
    });
    return rest.length > 0 ? [[id, rest]] : [];
  });
  return Object.fromEntries(kept) as Answers;
}

function answeredSensitive(fields: readonly Field[], answers: Answers): ReadonlySet<string> {
  const found = fields.flatMap((field) => {
    const answer = own(answers, field.id);
    if (answer === undefined) return [];
    if (field.sensitive) return [field.id];
    if (field.type !== 'group') return [];
    return itemsOf(answer).flatMap((item) => [...answeredSensitive(field.fields, item)]);
  });
  return new Set(found);
}

function open(fields: readonly Field[], answers: Answers): Answers {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const kept = Object.entries(answers).flatMap(([id, answer]): [string, unknown][] => {
    const field = byId.get(id);
    if (field?.sensitive) return [];
    if (field?.type !== 'group') return [[id, answer]];
    return [[id, itemsOf(answer).map((item) => open(field.fields, item))]];
  });
  return Object.fromEntries(kept) as Answers;
}

/** The items of a group or the files that an answer is made of. */
function itemsOf(answer: unknown): readonly Answers[] {
  return Array.isArray(answer) ? answer.filter(isObject) : [];
}

function isObject(item: unknown): item is Answers {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

function isUploadRef(item: object): item is UploadRef {
  const { id, name, type, size } = item as Partial<UploadRef>;
  return [id, name, type].every((part) => typeof part === 'string') && typeof size === 'number';
}
