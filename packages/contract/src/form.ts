import type { Answers, Field, FieldOf, ServiceDefinition, Step } from './definition.js';
import { GROUP_MAX_ITEMS } from './limits.js';
import { evaluate, holds, idsIn, type Scope, type Variable } from './logic.js';

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
  /** Where the item was taken over from before, what lies outside it is as it was then. */
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
 * @param last What the same definition showed before: items of groups that nothing has changed for
 *   are taken over as they are.
 * @throws LogicDepthError on a definition that no check would let pass
 */
export function show(
  definition: ServiceDefinition,
  answers: Unchecked,
  now = new Date(),
  last?: Shown,
): Shown {
  const kept: Record<string, unknown> = { ...answers };
  const scope: Scope = { answers: kept, now };
  const known = itemsByGroup(last);
  const steps: ShownStep[] = [];
  for (const step of stepsOf(definition)) {
    const place = { path: '', known };
    const fields = showFields(step.fields, kept, scope, place, holds(step.when, scope));
    if (fields.length > 0) steps.push({ step, fields });
  }
  return { steps, scope, kept };
}

/** Where fields stand, and the items that groups at the top had before. */
interface Place {
  readonly path: string;
  readonly known?: ReadonlyMap<Field, readonly ShownItem[]> | undefined;
}

function itemsByGroup(last: Shown | undefined): Place['known'] {
  const fields = last?.steps.flatMap((step) => step.fields);
  return fields && new Map(fields.flatMap(({ field, items }) => (items ? [[field, items]] : [])));
}

/** Shows fields in order; `kept` is what their conditions see, and loses what is hidden. */
function showFields(
  fields: readonly Field[],
  kept: Record<string, unknown>,
  scope: Scope,
  place: Place,
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
  { path, known }: Place,
): ShownField {
  const pointer = `${path}${pointerTo(field.id)}`;
  if (field.type === 'computed') compute(field, kept, scope);
  const given = Object.hasOwn(kept, field.id) ? kept[field.id] : undefined;
  const required = isRequired(field, scope);
  if (field.type !== 'group' || !Array.isArray(given) || given.length > mostOf(field)) {
    return { field, pointer, answer: given, isRequired: required };
  }
  const before = known?.get(field);
  const outside = readFrom(field, scope);
  const items = given.map(
    (item: unknown, at) =>
      taken(before?.[at], item, outside) ??
      showItem(field, item, scope, `${pointer}/${at}`, outside),
  );
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
  path: string,
  outside: readonly unknown[],
): ShownItem {
  const kept: Record<string, unknown> | undefined = isObject(item) ? { ...item } : undefined;
  const scope: Scope = { answers: kept ?? {}, outer, now: outer.now };
  const shown = { fields: kept ? showFields(fields, kept, scope, { path }) : [], scope, kept };
  origins.set(shown, { item, outside });
  return shown;
}

/** What an item was shown for: the answers in it, and what its expressions read outside of it. */
interface Origin {
  readonly item: unknown;
  readonly outside: readonly unknown[];
}

const origins = new WeakMap<ShownItem, Origin>();

/** The item as it was shown before, where nothing that it follows has changed. */
function taken(
  before: ShownItem | undefined,
  item: unknown,
  outside: readonly unknown[],
): ShownItem | undefined {
  const origin = before && origins.get(before);
  if (!origin || origin.item !== item || !isObject(item)) return undefined;
  return origin.outside.every((value, at) => value === outside[at]) ? before : undefined;
}

/** What the expressions within a group find outside it, the day included. */
function readFrom(group: FieldOf<'group'>, scope: Scope): readonly unknown[] {
  return [{ today: [] } as const, ...readsOf(group)].map((one) => evaluate(one, scope));
}

const reads = new WeakMap<Field, readonly Variable[]>();

function readsOf(group: FieldOf<'group'>): readonly Variable[] {
  const known = reads.get(group);
  if (known) return known;
  const ids = new Set(group.fields.flatMap(idsReadBy));
  const found = Array.from(ids, (id) => ({ var: id }));
  reads.set(group, found);
  return found;
}

function idsReadBy(field: Field): readonly string[] {
  const value = field.type === 'computed' ? field.value : undefined;
  const within = field.type === 'group' ? field.fields.flatMap(idsReadBy) : [];
  return [...idsIn([field.when, field.required, value]), ...within];
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
