import type { Text } from '@fanar/contract';
import { lockCase, recordFact } from '../cases/change.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';

/**
 * Moves an application to a stage of its service, for a back office that keeps its own rules: any
 * stage may follow any.
 *
 * @param note said to the citizen beside the stage
 * @throws RangeError when there is no such application, it still waits for a signature, a payment or
 *   a verdict, or there is no such stage in its service
 */
export async function recordStage(
  resources: Pick<Resources, 'db' | 'now' | 'vault' | 'catalogue'>,
  reference: string,
  stage: string,
  note?: Text,
): Promise<void> {
  await inTransaction(resources.db, async (tx) => {
    const locked = await lockCase(tx, resources, reference).catch((error: unknown) => {
      if (!(error instanceof HttpProblem)) throw error;
      throw new RangeError(`Application ${reference}: ${error.code}`, { cause: error });
    });
    const { id, stages } = locked.definition;
    if (!stages.some((known) => known.id === stage)) {
      throw new RangeError(`No stage "${stage}" in ${id}`);
    }
    const fact = { kind: 'stage', stage, ...(note && { note }) } as const;
    await recordFact(tx, resources, locked, fact, { by: 'system' });
  });
}
