import type { ServiceId } from '../definition.js';
import { fault, type DefinitionProblem } from './faults.js';
import type { FormParts } from './form-parts.js';
import { at, inside, number, property, text, texts, type Part } from './json.js';
import { didYouMean } from './nearest.js';

const SERVICE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What may be booked together. Of services that are not given nothing is asked. */
export interface KnownServices {
  readonly services?: readonly { readonly id: ServiceId }[] | undefined;
}

/** What is said of a visit, and can never come to pass. */
export function appointmentProblems(
  { root }: FormParts,
  { services }: KnownServices,
): DefinitionProblem[] {
  if (property(root, 'visit') === undefined) return [];
  const visit = inside(root, 'visit');
  return [
    ...(text(root, 'appointment') === 'none'
      ? [fault('definition-visit-none', visit.pointer)]
      : []),
    ...(property(visit, 'perPerson') !== undefined && (number(visit, 'maxPeople') ?? 1) <= 1
      ? [fault('definition-visit-alone', at(visit, 'perPerson'))]
      : []),
    ...companionProblems(visit, text(root, 'id'), services),
  ];
}

function companionProblems(
  visit: Part,
  own: string | undefined,
  services: KnownServices['services'],
): DefinitionProblem[] {
  const ids: readonly string[] | undefined = services?.map(({ id }) => id);
  return texts(visit, 'combinesWith').flatMap(([name, pointer]) => {
    if (name === own) return [fault('definition-combines-itself', pointer)];
    // What is no id at all the schema tells, as an error.
    if (!ids || ids.includes(name) || !SERVICE_ID.test(name)) return [];
    return [fault('definition-combines', pointer, { name }, didYouMean(name, ids))];
  });
}
