import type { LifeEvent, Sector } from '../definition.js';
import { fault, listed, type DefinitionProblem } from './faults.js';
import type { FormParts } from './form-parts.js';
import { at, text, texts } from './json.js';
import { didYouMean } from './nearest.js';

/** What services are sorted by where they are offered. Of what is not given nothing is asked. */
export interface KnownDirectory {
  readonly sectors?: readonly Pick<Sector, 'id'>[] | undefined;
  readonly events?: readonly Pick<LifeEvent, 'id'>[] | undefined;
}

/** Sectors and events that nobody can look under. */
export function directoryProblems(
  { root }: FormParts,
  { sectors, events }: KnownDirectory,
): DefinitionProblem[] {
  const sector = text(root, 'id')?.split('/').slice(0, 1) ?? [];
  return [
    ...unknown(
      'sector',
      sector.map((name) => [name, at(root, 'id')]),
      sectors,
    ),
    ...unknown('event', texts(root, 'events'), events),
  ];
}

function unknown(
  what: 'sector' | 'event',
  names: readonly (readonly [name: string, pointer: string])[],
  known: readonly { readonly id: string }[] | undefined,
): DefinitionProblem[] {
  if (!known) return [];
  const ids = known.map(({ id }) => id);
  return names
    .filter(([name]) => !ids.includes(name))
    .map(([name, pointer]) =>
      fault(`definition-${what}`, pointer, { name, known: listed(ids) }, didYouMean(name, ids)),
    );
}
