import { APPLICANT } from '../form.js';
import { fault, type DefinitionProblem } from './faults.js';
import type { FormParts } from './form-parts.js';
import { at, inside, items, text, type Part } from './json.js';

type Name = readonly [name: string, pointer: string];

/** Names that stand twice. Ids of fields are unique in the whole service, groups included. */
export function duplicateProblems({ root, steps, fields }: FormParts): DefinitionProblem[] {
  const asked = fields.filter(({ pointer }) => !pointer.startsWith('/applicant/'));
  return [
    ...repeats(names(asked, 'id'), hasApplicant(root) ? [[APPLICANT, '/applicant']] : []),
    ...repeats(
      names(
        steps.filter(({ pointer }) => pointer !== '/applicant'),
        'id',
      ),
    ),
    ...['stages', 'lanes', 'fees', 'evidence', 'screening'].flatMap((list) =>
      repeats(names(items(root, list), 'id')),
    ),
    ...repeats([root, ...fields].flatMap((part) => names(items(part, 'rules'), 'id'))),
    ...items(root, 'screening').flatMap((question) =>
      repeats(names(items(question, 'options'), 'value')),
    ),
    ...repeats(names(items(inside(root, 'applicant'), 'roles'), 'value')),
    ...asked.flatMap((field) => repeats(names(items(field, 'options'), 'value'))),
  ];
}

function hasApplicant(root: Part): boolean {
  return Object.hasOwn(root.value, 'applicant');
}

function names(parts: readonly Part[], key: string): Name[] {
  return parts.flatMap((part) => {
    const name = text(part, key);
    return name === undefined ? [] : [[name, at(part, key)] as const];
  });
}

function repeats(all: readonly Name[], taken: readonly Name[] = []): DefinitionProblem[] {
  const first = new Map<string, string>(taken);
  return all.flatMap(([value, pointer]) => {
    const before = first.get(value);
    if (before === undefined) first.set(value, pointer);
    return before === undefined
      ? []
      : [fault('definition-duplicate', pointer, { value, first: before })];
  });
}
