import { APPLICANT } from '../form.js';
import { GROUP_LEVELS } from '../limits.js';
import { inside, items, partOf, property, text, type Part } from './json.js';

/** A field where it stands. */
export interface FieldPart extends Part {
  readonly id: string | undefined;
  readonly type: string | undefined;
  /** The groups around it, the outermost first. */
  readonly groups: readonly FieldPart[];
  readonly step: StepPart;
  /** Of a group. */
  readonly fields: readonly FieldPart[];
}

export interface StepPart extends Part {
  readonly id: string | undefined;
  readonly fields: readonly FieldPart[];
}

/** The form as far as it can be read, whatever else is wrong with it. */
export interface FormParts {
  readonly root: Part;
  readonly steps: readonly StepPart[];
  /** Every field in the order of the form, those of groups after their group. */
  readonly fields: readonly FieldPart[];
}

export function formParts(definition: unknown): FormParts {
  const root = partOf(definition);
  const steps = [...applicantStep(root), ...items(root, 'steps').map(stepPart)];
  return { root, steps, fields: steps.flatMap(({ fields }) => everyField(fields)) };
}

/** For whom one applies is asked first, by a field that stands in no step. */
function applicantStep(root: Part): StepPart[] {
  if (property(root, 'applicant') === undefined) return [];
  const applicant = inside(root, 'applicant');
  const value = { id: APPLICANT, type: 'radio', options: property(applicant, 'roles') };
  return [stepPart({ pointer: applicant.pointer, value: { id: APPLICANT, fields: [value] } })];
}

function stepPart(part: Part): StepPart {
  const step = { ...part, id: text(part, 'id'), fields: [] as FieldPart[] };
  step.fields.push(...fieldParts(part, step, []));
  return step;
}

function fieldParts(part: Part, step: StepPart, groups: readonly FieldPart[]): FieldPart[] {
  return items(part, 'fields').map((one) => {
    const type = text(one, 'type');
    const field = { ...one, id: text(one, 'id'), type, groups, step, fields: [] as FieldPart[] };
    const isReadable = type === 'group' && groups.length < GROUP_LEVELS;
    if (isReadable) field.fields.push(...fieldParts(one, step, [...groups, field]));
    return field;
  });
}

function everyField(fields: readonly FieldPart[]): FieldPart[] {
  return fields.flatMap((field) => [field, ...everyField(field.fields)]);
}
