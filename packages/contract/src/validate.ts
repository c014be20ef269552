import type { Answers, Field, ServiceDefinition, Step } from './definition.js';
import { checkAnswer, isBlank, missingCode } from './field-checks.js';
import { holds } from './logic.js';
import type { FieldProblem, Problem } from './problem.js';

/** Answers as they arrive: nothing is known of them yet. */
type Unchecked = Readonly<Record<string, unknown>>;

/** The fields that apply to these answers, in order, those of hidden steps left out. */
export function visibleFields(definition: ServiceDefinition, answers: Unchecked): Field[] {
  return visibleSteps(definition, answers).flatMap((step) => [...step.fields]);
}

/** The steps that apply to these answers, each with the fields that apply; empty steps left out. */
export function visibleSteps(definition: ServiceDefinition, answers: Unchecked): Step[] {
  return walk(definition, answers).steps;
}

/**
 * The answers without those of hidden fields. Conditions look only at earlier fields (a definition
 * that breaks this is refused), so one pass from first to last is final: pruning again changes
 * nothing. Keys that are no field at all are kept for {@link validateAnswers} to name.
 */
export function pruneHidden(definition: ServiceDefinition, answers: Answers): Answers {
  return walk(definition, answers).kept as Answers;
}

/** Whether an answer must be given to a field that is shown. Default `true`. */
export function isRequired(field: Field, answers: Unchecked): boolean {
  return typeof field.required === 'object'
    ? holds(field.required, answers)
    : (field.required ?? true);
}

/**
 * Everything wrong with the answers, in the order of the form; `[]` when they can be taken. The
 * browser and the server both decide by this function. Takes any JSON and never throws.
 *
 * Values must be canonical: what a parser would still change is `answer-not-canonical`. An answer to
 * a hidden field and a key that is no field are both `answer-unexpected`. Advice that must not block
 * (the national ID's check digit, a name of fewer than four parts) is left to the fields.
 *
 * @param options.now the moment against which birth dates are judged; default the present
 */
export function validateAnswers(
  definition: ServiceDefinition,
  answers: unknown,
  options: { readonly now?: Date } = {},
): FieldProblem[] {
  if (!isObject(answers)) return [{ pointer: '', code: 'answer-type' }];
  const { steps, kept } = walk(definition, answers);
  const visible = steps.flatMap((step) => [...step.fields]);
  const expected = new Set(visible.map((field) => field.id));
  return [
    ...visible.flatMap((field) => fieldProblems(field, kept, options.now)),
    ...Object.keys(answers)
      .filter((key) => !expected.has(key))
      .map((key) => ({ pointer: pointerTo(key), code: 'answer-unexpected' })),
  ];
}

/** The JSON Pointer (RFC 6901) of an answer, e.g. `/nationalId`. */
export function pointerTo(id: string): string {
  return `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function fieldProblems(field: Field, answers: Unchecked, now: Date | undefined): FieldProblem[] {
  const pointer = pointerTo(field.id);
  const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
  if (isBlank(field, answer)) {
    return isRequired(field, answers) ? [{ pointer, code: missingCode(field) }] : [];
  }
  return checkAnswer(field, answer, now).map(({ at = '', ...problem }) => ({
    pointer: pointer + at,
    ...(problem satisfies Problem),
  }));
}

/** Goes through the form once, first to last, hiding what does not apply to what stands so far. */
function walk(definition: ServiceDefinition, answers: Unchecked) {
  const kept: Record<string, unknown> = { ...answers };
  const steps: Step[] = [];
  for (const step of definition.steps) {
    const stepShown = holds(step.when, kept);
    const fields = step.fields.filter((field) => {
      const shown = stepShown && holds(field.when, kept);
      if (!shown) delete kept[field.id];
      return shown;
    });
    if (fields.length > 0) steps.push({ ...step, fields });
  }
  return { steps, kept };
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
