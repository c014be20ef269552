import { isObject } from '../form.js';
import type { FieldPart, FormParts, StepPart } from './form-parts.js';
import { at, items, property, type Part } from './json.js';
import type { References, View } from './references.js';

/** An expression of the definition: where it stands, what for, and what it can see. */
export interface Visit {
  readonly expression: unknown;
  readonly pointer: string;
  readonly purpose: 'step' | 'field' | 'required' | 'value' | 'fee' | 'rule';
  readonly view: View;
  /** The step or field that it belongs to. */
  readonly step?: StepPart;
  readonly field?: FieldPart;
}

/** Every expression, in the order of the form. */
export function visitsOf(form: FormParts, references: References): Visit[] {
  const everything: View = { asked: form.fields.length, groups: [] };
  let asked = 0;
  return [
    ...form.steps.flatMap((step) => {
      const view: View = { asked, groups: [] };
      asked += form.fields.filter((field) => field.step === step).length;
      return [
        ...visit(step, 'when', { purpose: 'step', view, step }),
        ...step.fields.flatMap((field) => fieldVisits(field, references)),
      ];
    }),
    ...items(form.root, 'fees').flatMap((fee) =>
      visit(fee, 'when', { purpose: 'fee', view: everything }),
    ),
    ...ruleVisits(form.root, everything),
  ];
}

function fieldVisits(field: FieldPart, references: References): Visit[] {
  const view: View = { asked: references.indexOf(field), groups: field.groups, own: field };
  const required = property(field, 'required');
  return [
    ...visit(field, 'when', { purpose: 'field', view, field }),
    ...(isObject(required) ? visit(field, 'required', { purpose: 'required', view, field }) : []),
    ...(field.type === 'computed' ? visit(field, 'value', { purpose: 'value', view, field }) : []),
    ...field.fields.flatMap((one) => fieldVisits(one, references)),
    ...(field.type === 'group' ? groupRules(field, references) : []),
  ];
}

/** A rule of a group sees the whole of an item, and what was asked before the group. */
function groupRules(group: FieldPart, references: References): Visit[] {
  const last = group.fields.at(-1);
  const asked = (last ? references.indexOf(lastOf(last)) : references.indexOf(group)) + 1;
  return ruleVisits(group, { asked, groups: [...group.groups, group], own: inItemOf(group) });
}

function lastOf(field: FieldPart): FieldPart {
  const last = field.fields.at(-1);
  return last ? lastOf(last) : field;
}

/** Stands for the item as a whole: reading the group from within it reads itself. */
function inItemOf(group: FieldPart): FieldPart {
  return { ...group, groups: [...group.groups, group], fields: [] };
}

function ruleVisits(part: Part, view: View): Visit[] {
  return items(part, 'rules').flatMap((rule) => visit(rule, 'assert', { purpose: 'rule', view }));
}

function visit(part: Part, key: string, rest: Omit<Visit, 'expression' | 'pointer'>): Visit[] {
  const expression = property(part, key);
  return expression === undefined ? [] : [{ expression, pointer: at(part, key), ...rest }];
}
