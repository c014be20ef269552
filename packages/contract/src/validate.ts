import type { Rule, ServiceDefinition } from './definition.js';
import { rulesOf } from './fields/load.js';
import { isObject, pointerTo, show, type ShownField, type Unchecked } from './form.js';
import { holds, type Scope } from './logic.js';
import type { FieldProblem } from './problem.js';

/**
 * Everything wrong with the answers, in the order of the form; `[]` when they can be taken. The
 * browser and the server both decide by this function. Takes any JSON.
 *
 * Values must be canonical: what a parser would still change is `answer-not-canonical`. An answer to
 * a hidden field and a key that is no field are both `answer-unexpected`. Advice that must not block
 * (the national ID's check digit, a name of fewer than four parts) is left to the fields.
 *
 * @param options.now the moment that dates and ages are judged by; default the present
 * @throws FieldRulesMissingError before `loadFieldRules(definition)` has settled
 */
export function validateAnswers(
  definition: ServiceDefinition,
  answers: unknown,
  { now = new Date() }: { readonly now?: Date } = {},
): FieldProblem[] {
  if (!isObject(answers)) return [{ pointer: '', code: 'answer-type' }];
  const { steps, scope } = show(definition, answers, now);
  const fields = steps.flatMap((step) => [...step.fields]);
  return problemsIn(fields, answers, '', scope, definition.rules ?? []);
}

/** @param given the answers or the item as it arrived, hidden answers and unknown keys included */
function problemsIn(
  fields: readonly ShownField[],
  given: Unchecked,
  place: string,
  scope: Scope,
  rules: readonly Rule[],
): FieldProblem[] {
  const own = fields.map((shown) => problemsOf(shown, given, scope));
  const found = own.flat();
  const brokenAt = (id: string) =>
    rules
      .filter((rule) => rule.fields[0] === id)
      .flatMap((rule) => brokenRule(rule, fields, found, place, scope));
  const expected = new Set(fields.map(({ field }) => field.id));
  return [
    ...fields.flatMap(({ field }, at) => [...(own[at] ?? []), ...brokenAt(field.id)]),
    ...Object.keys(given)
      // What is undefined does not travel.
      .filter((key) => !expected.has(key) && given[key] !== undefined)
      .map((key) => ({ pointer: `${place}${pointerTo(key)}`, code: 'answer-unexpected' })),
  ];
}

function problemsOf(shown: ShownField, given: Unchecked, scope: Scope): FieldProblem[] {
  const { field, pointer, items } = shown;
  if (field.type === 'computed') return outdated(shown, given);
  const rules = rulesOf(field);
  if (!isAnswered(shown)) return shown.isRequired ? [{ pointer, code: rules.missing }] : [];
  const own = rules.check(field, shown.answer, scope.now).map(({ at = '', ...problem }) => ({
    pointer: pointer + at,
    ...problem,
  }));
  if (field.type !== 'group' || !items) return own;
  const list = given[field.id] as readonly unknown[];
  return [
    ...own,
    ...items.flatMap((item, at): FieldProblem[] => {
      const place = `${pointer}/${String(at)}`;
      const one = list[at];
      if (!isObject(one)) return [{ pointer: place, code: 'answer-type' }];
      return problemsIn(item.fields, one, place, item.scope, field.rules ?? []);
    }),
  ];
}

function isAnswered({ field, answer }: ShownField): boolean {
  return answer !== undefined && (field.type === 'computed' || !rulesOf(field).isBlank(answer));
}

/** What is computed may be left out; where it is given it is what follows from the other answers. */
function outdated({ field, pointer, answer }: ShownField, given: Unchecked): FieldProblem[] {
  const isGiven = Object.hasOwn(given, field.id) && given[field.id] !== undefined;
  return isGiven && given[field.id] !== answer ? [{ pointer, code: 'computed-changed' }] : [];
}

/** Judged only where every field it names is shown, answered and right by itself. */
function brokenRule(
  { id, fields: ids, assert }: Rule,
  fields: readonly ShownField[],
  found: readonly FieldProblem[],
  place: string,
  scope: Scope,
): FieldProblem[] {
  const concerned = ids.map((one) => fields.find(({ field }) => field.id === one));
  const isReady = concerned.every(
    (shown) =>
      shown !== undefined &&
      isAnswered(shown) &&
      !found.some(
        ({ pointer }) => pointer === shown.pointer || pointer.startsWith(`${shown.pointer}/`),
      ),
  );
  if (!isReady || holds(assert, scope)) return [];
  return [
    { pointer: `${place}${pointerTo(ids[0] ?? '')}`, code: 'rule-broken', params: { rule: id } },
  ];
}
