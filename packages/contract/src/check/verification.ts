import { fault, type DefinitionProblem } from './faults.js';
import type { FieldPart, FormParts } from './form-parts.js';
import { at, inside, property, texts } from './json.js';

/** Answers to be proved by a code that none can reach, or that would reach somebody else. */
export function verificationProblems({ fields }: FormParts): DefinitionProblem[] {
  return fields.flatMap((field) => {
    if (field.type !== 'phone' && field.type !== 'email') return [];
    const constraints = inside(field, 'constraints');
    if (property(constraints, 'verify') !== true) return [];
    const params = obstacle(field);
    return params ? [fault('definition-verify', at(constraints, 'verify'), params)] : [];
  });
}

function obstacle(field: FieldPart): { reason: string; expected: string } | undefined {
  if (field.groups.length > 0) {
    return {
      reason: 'in a group it is often of somebody else, who is not there to read it',
      expected: 'it outside the group, or let the others sign for themselves (`coSigners`)',
    };
  }
  const kinds = texts(inside(field, 'constraints'), 'kinds').map(([kind]) => kind);
  const isMobile = kinds.length > 0 && kinds.every((kind) => kind === 'mobile');
  if (field.type === 'email' || isMobile) return undefined;
  return {
    reason: 'it goes to a mobile alone, and other numbers are accepted here',
    expected: '`"kinds": ["mobile"]` beside it',
  };
}
