import type { Answers, Field, FieldOf, ServiceDefinition, Step } from './definition.js';
import { GROUP_MAX_ITEMS } from './limits.js';
import { evaluate, holds, type Scope } from './logic.js';

/** Answers as they arrive: nothing is known of them yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** A field that applies to the answers, where it stands among them. */
export interface ShownField {
  readonly field: Field;
  /** JSON Pointer of its answer, `/owners/0/name`. */
  readonly pointer: string;
  /** Its answer, without what is hidden; `undefined` where there is none. */
  readonly answer: unknown;
  readonly isRequired: boolean;
  /** Of a group: the fields that apply to each of its items, and what they are judged by. */
  readonly items?: readonly ShownItem[];
}

export interface ShownItem {
  readonly fields: readonly ShownField[];
  readonly scope: Scope;
  /** What was given, hidden fields left out; nothing where it is no item at all. */
  readonly kept: Unchecked | undefined;
}

export interface ShownStep {
  readonly step: Step;
  readonly fields: readonly ShownField[];
}

/** What a form shows for these answers. */
export interface Shown {
  readonly steps: readonly ShownStep[];
  readonly scope: Scope;
  /** The answers without those of hidden fields; keys that are no field at all are kept. */
  readonly kept: Unchecked;
}

/** The step that asks for whom one applies, and the steps of the definition. */
export function stepsOf({
  applicant,
  steps,
}: Pick<ServiceDefinition, 'applicant' | 'steps'>): readonly Step[] {
  if (!applicant) return steps;
  const { label, hint, roles } = applicant;
  const field = {
    id: APPLICANT,
    type: 'radio',
    label,
    ...(hint && { hint }),
    options: roles,
  } as const;
  return [{ id: APPLICANT, title: label, fields: [field] }, ...steps];
}

/** Id of the field that asks for whom one applies. */
export const APPLICANT = 'applicant';

/** Fields at the top of the steps, in order, shown or not. */
export function fieldsOf(
  definition: Pick<ServiceDefinition, 'applicant' | 'steps'>,
): readonly Field[] {
  return stepsOf(definition).flatMap(({ fields }) => fields);
}

/**
 * Goes through the form once, first to last, hiding what does not apply to what stands so far and
 * working out what is computed. Expressions look only at what was asked before (a definition that
 * breaks this is refused), so one pass is final. Takes any JSON for answers.
 *
 * @throws LogicDepthError on a definition that no check would let pass
 */
export function show(definition: ServiceDefinition, answers: Unchecked, now = new Date()): Shown {
  const kept: Record<string, unknown> = { ...answers };
  const scope: Scope = { answers: kept, now };
  const steps: ShownStep[] = [];
  for (const step of stepsOf(definition)) {
    const fields = showFields(step.fields, kept, scope, '', holds(step.when, scope));
    if (fields.length > 0) steps.push({ step, fields });
  }
  return { steps, scope, kept };
}

/** Shows fields in order; `kept` is what their conditions see, and loses what is hidden. */
function showFields(
  fields: readonly Field[],
  kept: Record<string, unknown>,
  scope: Scope,
  place: string,
  isShown = true,
): ShownField[] {
  return fields.flatMap((field) => {
    if (isShown && holds(field.when, scope)) return [showField(field, kept, scope, place)];
    delete kept[field.id];
    return [];
  });
}

function showField(
  field: Field,
  kept: Record<string, unknown>,
  scope: Scope,
  place: string,
): ShownField {
  const pointer = `${place}${pointerTo(field.id)}`;
  if (field.type === 'computed') compute(field, kept, scope);
  const given = Object.hasOwn(kept, field.id) ? kept[field.id] : undefined;
  const required = isRequired(field, scope);
  if (field.type !== 'group' || !Array.isArray(given) || given.length > mostOf(field)) {
    return { field, pointer, answer: given, isRequired: required };
  }
  const items = given.map((item: unknown, at) => showItem(field, item, scope, `${pointer}/${at}`));
  const answer = items.map(({ kept: item }, at) => item ?? (given[at] as unknown));
  kept[field.id] = answer;
  return { field, pointer, answer, isRequired: required, items };
}

/** More items than allowed are refused without a look at each. */
function mostOf({ max = GROUP_MAX_ITEMS }: FieldOf<'group'>): number {
  return max;
}

/** Replaces whatever was given by what follows from the answers. */
function compute(field: FieldOf<'computed'>, kept: Record<string, unknown>, scope: Scope): void {
  const value = evaluate(field.value, scope);
  if (value === null || value === '' || typeof value === 'object') delete kept[field.id];
  else kept[field.id] = value;
}

function showItem(
  { fields }: FieldOf<'group'>,
  item: unknown,
  outer: Scope,
  place: string,
): ShownItem {
  const kept: Record<string, unknown> | undefined = isObject(item) ? { ...item } : undefined;
  const scope: Scope = { answers: kept ?? {}, outer, now: outer.now };
  return { fields: kept ? showFields(fields, kept, scope, place) : [], scope, kept };
}

/** Whether an answer must be given to a field that is shown. Default `true`. */
export function isRequired(field: Field, scope: Scope): boolean {
  const { required } = field;
  if (field.type === 'group' && field.min === 0) return false;
  return typeof required === 'boolean' ? required : holds(required, scope);
}

/** The answers without those of hidden fields, and with those that are computed. */
export function pruneHidden(definition: ServiceDefinition, answers: Answers, now?: Date): Answers {
  return show(definition, answers, now).kept as Answers;
}

/** The JSON Pointer (RFC 6901) of an answer, e.g. `/nationalId`. */
export function pointerTo(id: string): string {
  return `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A plain object. */
export function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
