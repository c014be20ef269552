import {
  answersToVerify,
  FILE_MAX_COUNT,
  show,
  validateAnswers,
  type Answers,
  type FieldProblem,
  type Scope,
  type ServiceDefinition,
  type ShownField,
  type Unchecked,
  type UploadRef,
} from '@fanar/contract';
import { isUploadId } from '../uploads/upload-id.js';

/** What the server itself knows of a file. */
export interface StoredFile {
  /** Empty where the client told none. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** By content; null while it has not arrived whole. */
  readonly type: string | null;
}

export interface Verdict {
  /** As they are kept: what is hidden left out, files as they are stored. */
  readonly answers: Answers;
  /** Empty when the answers are taken. */
  readonly errors: readonly FieldProblem[];
  /** Ids of the uploads that become part of the application. */
  readonly uploads: readonly string[];
  /** Pointers of the answers that count only once a code has proved them. */
  readonly toVerify: readonly string[];
  /** What conditions of the definition are judged by. */
  readonly scope: Scope;
}

interface JudgeOptions {
  /** The moment that dates and ages are judged by. */
  readonly now: Date;
  /** The files that may be named, by id. */
  readonly files: ReadonlyMap<string, StoredFile>;
}

/**
 * Decides on answers, as the browser does, and on their files. Hidden answers are dropped. Size and
 * type of a file are what is stored, never what is told; one that is missing or unfinished is a
 * problem at its place. Takes any JSON object.
 */
export function judgeAnswers(
  definition: ServiceDefinition,
  given: Unchecked,
  { now, files }: JudgeOptions,
): Verdict {
  const { steps, kept } = show(definition, given, now);
  const fields = steps.flatMap((step) => step.fields);
  const lookedUp = lookUpFiles(fields, kept, files);
  const answers = lookedUp.kept as Answers;
  const reported = new Set(lookedUp.errors.map(({ pointer }) => pointer));
  const errors = [
    ...validateAnswers(definition, answers, { now }).filter(
      ({ pointer }) => !reported.has(pointer),
    ),
    ...lookedUp.errors,
  ];
  const wrong = new Set(errors.map(({ pointer }) => pointer));
  const taken = show(definition, answers, now);
  const toVerify = answersToVerify(taken.steps.flatMap((step) => step.fields))
    .map(({ pointer }) => pointer)
    .filter((pointer) => !wrong.has(pointer));
  return { answers, errors, uploads: lookedUp.uploads, toVerify, scope: taken.scope };
}

/** Ids of the uploads that the answers to shown questions name, those in groups included. */
export function namedUploads(
  definition: ServiceDefinition,
  given: Unchecked,
  now: Date,
): readonly string[] {
  const inFields = (fields: readonly ShownField[]): string[] =>
    fields.flatMap((shown) => [
      ...filesOf(shown).map(({ id }) => id),
      ...(shown.items ?? []).flatMap((item) => inFields(item.fields)),
    ]);
  return inFields(show(definition, given, now).steps.flatMap(({ fields }) => fields));
}

interface LookedUp {
  readonly kept: Unchecked;
  readonly errors: readonly FieldProblem[];
  readonly uploads: readonly string[];
}

function lookUpFiles(
  fields: readonly ShownField[],
  kept: Unchecked,
  stored: JudgeOptions['files'],
): LookedUp {
  const changed: [string, unknown][] = [];
  const errors: FieldProblem[] = [];
  const uploads: string[] = [];
  for (const shown of fields) {
    const { field, pointer, items } = shown;
    const files = filesOf(shown);
    if (files.length > 0) changed.push([field.id, files.map((file) => asStored(file, stored))]);
    for (const [at, { id }] of files.entries()) {
      const known = stored.get(id);
      if (known?.type) uploads.push(id);
      else {
        const code = known ? 'upload-incomplete' : 'upload-not-found';
        errors.push({ pointer: `${pointer}/${String(at)}`, code });
      }
    }
    if (!items) continue;
    const within = items.map((item) => item.kept && lookUpFiles(item.fields, item.kept, stored));
    const given = shown.answer as readonly unknown[];
    changed.push([field.id, within.map((one, at) => (one ? one.kept : given[at]))]);
    errors.push(...within.flatMap((one) => one?.errors ?? []));
    uploads.push(...within.flatMap((one) => one?.uploads ?? []));
  }
  return { kept: { ...kept, ...Object.fromEntries(changed) }, errors, uploads };
}

function asStored(file: UploadRef, stored: JudgeOptions['files']): UploadRef {
  const known = stored.get(file.id);
  if (!known?.type) return file;
  return { id: file.id, name: known.name || file.name, size: known.size, type: known.type };
}

/** None where there are too many, which the validation says without looking up each. */
function filesOf({ field, answer }: ShownField): readonly UploadRef[] {
  if (field.type !== 'file' || !Array.isArray(answer) || !answer.every(isUploadRef)) return [];
  return answer.length > (field.constraints?.max ?? FILE_MAX_COUNT) ? [] : answer;
}

function isUploadRef(value: unknown): value is UploadRef {
  return typeof value === 'object' && value !== null && 'id' in value && isUploadId(value.id);
}
