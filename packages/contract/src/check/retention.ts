import { fault, type DefinitionProblem } from './faults.js';
import type { FormParts } from './form-parts.js';
import { inside, number } from './json.js';

/** The fewest days of each. */
const shortest = { years: 365, months: 28, days: 1 } as const;

/** What is erased while its refusal may still be appealed. */
export function retentionProblems({ root }: FormParts): DefinitionProblem[] {
  const period = inside(inside(root, 'retention'), 'afterEnd');
  const days = number(inside(root, 'appeal'), 'days');
  const units = Object.keys(shortest) as (keyof typeof shortest)[];
  const kept = units.flatMap((unit) => {
    const count = number(period, unit);
    return count === undefined ? [] : [count * shortest[unit]];
  });
  const [least] = kept.sort((a, b) => a - b);
  if (least === undefined || days === undefined || least > days) return [];
  return [fault('definition-retention', period.pointer, { kept: least, days })];
}
