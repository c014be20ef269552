import type { components, ServiceDefinition } from '@fanar/contract';
import type { ApplicationRow } from '../database/schema.js';
import { waitsFor, type Case, type CaseEvent } from './case.js';

type CaseCorrection = components['schemas']['CaseCorrection'];
type Standing = Pick<ApplicationRow, 'state' | 'stage' | 'version'>;

/**
 * Whether the applicant may correct what was sent: it is taken, in a stage in which its service takes
 * corrections, nothing was decided, and the questions are those that were answered.
 */
export function mayCorrect(
  definition: ServiceDefinition,
  { state, stage, version }: Standing,
  known: Case,
): boolean {
  if (state !== 'received' || version !== definition.version || known.decision) return false;
  const isOpen = waitsFor(definition, known, stage) !== 'nobody';
  return isOpen && stagesOf(definition).includes(stage);
}

/** What others have signed is changed only where the service says so. */
function stagesOf({ correction, coSigners, stages }: ServiceDefinition): readonly string[] {
  if (correction) return correction.stages;
  return coSigners ? [] : stages.slice(0, 1).map(({ id }) => id);
}

/** What was corrected, for the office; the newest first. */
export function correctionsIn(history: readonly CaseEvent[]): CaseCorrection[] {
  return history
    .flatMap(({ id, at, fact }) =>
      fact.kind === 'correction'
        ? [
            {
              id,
              at: at.toISOString(),
              pointers: [...fact.pointers],
              former: { ...fact.former },
            },
          ]
        : [],
    )
    .reverse();
}
