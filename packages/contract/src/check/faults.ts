import type { FieldProblem, ProblemParams } from '../problem.js';

export type Severity = 'error' | 'warning';

/** What can be wrong with a definition: how bad it is, what it is, and what to do about it. */
const FAULTS = {
  'definition-limit': ['error', '{what} is more than any definition needs.', 'Make it smaller.'],
  'definition-type': ['error', 'This is {found}, where {expected} belongs.', 'Write {expected}.'],
  'definition-missing': ['error', '`{property}` is missing.', 'Add `{property}`.'],
  'definition-property': ['error', 'There is no property `{property}` here.', 'Remove it.'],
  'definition-field-type': [
    'error',
    'There is no type of field `{type}`.',
    'The types of fields are: {types}.',
  ],
  'definition-value': ['error', 'This value is not allowed: {message}', 'Write {expected}.'],
  'definition-schema': ['error', '{message}', 'See service-definition.schema.json.'],
  'definition-arabic': [
    'error',
    'There are no Arabic words here.',
    'Write the text in Arabic: citizens read it first.',
  ],
  'definition-english': ['warning', 'The English text is missing.', 'Add `en` beside `ar`.'],
  'definition-text-control': [
    'error',
    'The text holds the invisible character {character}.',
    'Remove it: Fanar sets the direction of every text and value by itself.',
  ],
  'definition-text-gap': [
    'warning',
    'The text holds the gap {gap}, which nothing fills: it is shown as it is written.',
    'Write a sentence that needs no number, or that is right for every number.',
  ],
  'definition-duplicate': [
    'error',
    '`{value}` is already used at {first}.',
    'Give each its own name.',
  ],
  'definition-range': [
    'error',
    'The smallest ({min}) is above the largest ({max}): no answer can be right.',
    'Swap or correct them.',
  ],
  'definition-bound-far': [
    'warning',
    'Until {min} no date can be right, as the latest is {max}.',
    'Correct the bounds, or publish the definition then.',
  ],
  'definition-camera': [
    'error',
    'A camera is offered within the page, and its photos are not accepted.',
    'Add `image/jpeg` to `accept`, or remove `inPageCamera`.',
  ],
  'definition-nesting': [
    'error',
    'Groups may be nested two levels deep, and this is a third.',
    'Move its fields into the group around it.',
  ],
  'definition-operator': [
    'error',
    'There is no operator `{operator}`.',
    'The operators are: {operators}.',
  ],
  'definition-operands': ['error', 'This is not how `{operator}` is written.', 'Write {expected}.'],
  'definition-depth': [
    'error',
    'The expression is nested deeper than {limit} levels.',
    'Work out a part of it in a `computed` field.',
  ],
  'definition-reference': [
    'error',
    'There is no field `{field}`.',
    'The fields before this are: {known}.',
  ],
  'definition-later': [
    'error',
    '`{field}` is asked later, at {place}.',
    'Move this below it: an expression reads only what was asked before.',
  ],
  'definition-cycle': [
    'error',
    'This depends on itself: {path}.',
    'Break the circle: an expression reads only what was asked before.',
  ],
  'definition-outside': [
    'error',
    '`{field}` is asked for each item of the group `{group}`; outside the group there is not one answer.',
    'Ask about the items: { "some": [{ "var": "{group}" }, …] }, or "all", "none", "sum".',
  ],
  'definition-literal': [
    'error',
    '`{field}` can never be {literal}.',
    'Its answers are {possible}.',
  ],
  'definition-operand': [
    'error',
    '`{operator}` takes {expected}, and this is {found}.',
    'Give it {expected}.',
  ],
  'definition-never': [
    'error',
    'This condition never holds: {reason}.',
    'Correct it, or remove what it hides.',
  ],
  'definition-always': ['warning', 'This condition always holds.', 'Remove it, or correct it.'],
  'definition-never-required': [
    'warning',
    'This condition never holds, so that no answer is ever required.',
    'Write `"required": false`.',
  ],
  'definition-always-required': [
    'warning',
    'This condition always holds, so that an answer is always required.',
    'Remove `required`: it is true by default.',
  ],
  'definition-move': ['error', 'There is no stage `{stage}`.', 'The stages are: {stages}.'],
  'definition-lane': ['error', 'There is no lane `{lane}`.', 'The lanes are: {lanes}.'],
  'definition-lane-empty': [
    'error',
    'The lane `{lane}` has no stage.',
    'Name it as the `lane` of one, or remove it.',
  ],
  'definition-lanes-apart': [
    'error',
    'The stages of lanes stand together, with a stage of the whole application before them and one after.',
    'Move the stage.',
  ],
  'definition-lane-left': [
    'error',
    'The stage `{stage}` is not of the lane `{lane}`.',
    'Leave it out: once every lane is at its last stage, the stage after them follows by itself.',
  ],
  'definition-stage-unreachable': [
    'error',
    'No application can ever come to the stage `{stage}`.',
    'Name it in the `moves` of another stage, or remove it.',
  ],
  'definition-retention': [
    'error',
    'What was sent may be erased after {kept} days, and an appeal be made for {days}.',
    'Keep it longer than an appeal may be made.',
  ],
  'definition-unreachable': [
    'error',
    'No citizen can ever reach this step: {reason}.',
    'Correct its condition, or remove the step.',
  ],
  'definition-empty-step': ['error', 'The step asks nothing.', 'Add a field, or remove the step.'],
  'definition-required': [
    'error',
    'A computed field is never asked, so it cannot be required.',
    'Remove `required`.',
  ],
  'definition-sensitive': [
    'warning',
    'This value passes on the sensitive answer to `{field}`, and is kept and shown as if it were none.',
    'Add `"sensitive": true` to this field.',
  ],
  'definition-verify': ['error', 'A code cannot prove this answer: {reason}.', 'Write {expected}.'],
  'definition-options': [
    'warning',
    'A list of {count} options is long to look through.',
    'Use the type `combobox`, which is searched by typing.',
  ],
  'definition-role': ['error', 'No applicant has the role `{role}`.', 'The roles are: {roles}.'],
  'definition-sector': ['error', 'There is no sector `{name}`.', 'The sectors are: {known}.'],
  'definition-event': ['error', 'There is no life event `{name}`.', 'The events are: {known}.'],
  'definition-visit-none': [
    'warning',
    'The service takes no appointments, so that nobody books a visit.',
    'Remove `visit`, or write another `appointment`.',
  ],
  'definition-visit-alone': [
    'warning',
    'Nobody comes with the first person, so that no further one takes time.',
    'Add `maxPeople`, or remove `perPerson`.',
  ],
  'definition-combines': [
    'warning',
    'There is no service `{name}`.',
    'Name another service, or write `"sector"` for all of its sector.',
  ],
  'definition-combines-itself': [
    'warning',
    'A service is not combined with itself.',
    'Remove it; `maxCount` says how often it may be done in one visit.',
  ],
  'definition-accepts': [
    'error',
    'The question has no option `{value}`.',
    'Its options are: {options}.',
  ],
  'definition-accepts-all': [
    'warning',
    'Every answer is accepted, so the question stops nobody.',
    'Remove the question, or one of the accepted answers.',
  ],
  'definition-co-signers': ['error', '{message}', 'Name {expected}.'],
  'definition-migration': ['error', '{message}', '{expected}'],
} as const satisfies Record<string, readonly [Severity, message: string, suggestion: string]>;

export type DefinitionProblemCode = keyof typeof FAULTS;

/** A fault in a service definition, told to whoever writes it, in English. */
export interface DefinitionProblem extends FieldProblem {
  readonly code: DefinitionProblemCode;
  /** An error keeps the service from being offered; a warning is advice. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly suggestion: string;
}

/** @param suggestion where there is a better one than the usual */
export function fault(
  code: DefinitionProblemCode,
  pointer: string,
  params: ProblemParams = {},
  suggestion?: string,
): DefinitionProblem {
  const [severity, message, usual] = FAULTS[code];
  return {
    pointer,
    code,
    severity,
    ...(Object.keys(params).length > 0 && { params }),
    message: filled(message, params),
    suggestion: filled(suggestion ?? usual, params),
  };
}

function filled(words: string, params: ProblemParams): string {
  return words.replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : gap,
  );
}

/** A value as a developer writes it, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${Array.from(text).slice(0, 59).join('')}…` : text;
}

/** Names for a sentence, the first of many. */
export function listed(names: Iterable<string>, limit = 12): string {
  const all = Array.from(names, (name) => `\`${name}\``);
  if (all.length === 0) return 'none';
  return all.length > limit ? `${all.slice(0, limit).join(', ')} …` : all.join(', ');
}
