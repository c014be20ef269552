import {
  holds,
  pointerTo,
  stepsOf,
  variablesOf,
  type Field,
  type Scope,
  type ServiceDefinition,
  type ShownField,
  type ShownItem,
  type ShownStep,
  type Unchecked,
} from '@fanar/contract';

export interface GivenAnswers {
  readonly answers: Unchecked;
  /** JSON Pointers of answers that were given and are not among these. Default: none. */
  readonly withheld?: readonly string[] | undefined;
}

/**
 * What a form showed to whoever gave these answers, some of which are held back. What has an answer
 * was asked, whatever its condition says without the others; what has none is shown where that is
 * certain.
 */
export function showGiven(
  definition: ServiceDefinition,
  { answers, withheld = [] }: GivenAnswers,
  now = new Date(),
): readonly ShownStep[] {
  const scope: Scope = { answers, now };
  return stepsOf(definition).flatMap((step) => {
    const isAsked = surelyHolds(step, scope, withheld);
    const fields = fieldsGiven(step.fields, scope, '', withheld, isAsked);
    return fields.length > 0 ? [{ step, fields }] : [];
  });
}

function fieldsGiven(
  fields: readonly Field[],
  scope: Scope,
  place: string,
  withheld: readonly string[],
  isAsked = true,
): readonly ShownField[] {
  const answers = scope.answers as Unchecked;
  return fields.flatMap((field) => {
    const pointer = `${place}${pointerTo(field.id)}`;
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    const isGiven = answer !== undefined || withheld.includes(pointer);
    if (!isGiven && !(isAsked && surelyHolds(field, scope, withheld))) return [];
    const shown: ShownField = { field, pointer, answer, isRequired: false };
    if (field.type !== 'group' || !Array.isArray(answer)) return [shown];
    const items = answer.map((item: unknown, at): ShownItem => {
      const kept = isObject(item) ? item : {};
      const inner: Scope = { answers: kept, outer: scope, now: scope.now };
      const within = fieldsGiven(field.fields, inner, `${pointer}/${String(at)}`, withheld);
      return { fields: within, scope: inner, kept };
    });
    return [{ ...shown, items }];
  });
}

/** Without a look at what is held back. */
function surelyHolds(
  { when }: Pick<Field, 'when'>,
  scope: Scope,
  withheld: readonly string[],
): boolean {
  const isOpen = (id: string): boolean =>
    !withheld.some((pointer) => pointer.endsWith(pointerTo(id)));
  return variablesOf(when).every(isOpen) && holds(when, scope);
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null;
}
