import { randomUUID } from 'node:crypto';
import type { Text } from '@fanar/contract';
import { inTransaction } from '../database/transaction.js';
import type { Resources } from '../resources.js';

/**
 * Moves an application to a stage of its service, for a back office.
 *
 * @param note said to the citizen beside the stage
 * @throws RangeError when there is no such application, it still waits for a signature, a payment or
 *   a verdict, or there is no such stage in its service
 */
export async function recordStage(
  { db, now, catalogue }: Pick<Resources, 'db' | 'now' | 'catalogue'>,
  reference: string,
  stage: string,
  note?: Text,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const application = await tx
      .selectFrom('application')
      .select(['service', 'state'])
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (!application) throw new RangeError(`No application ${reference}`);
    if (application.state !== 'received') {
      throw new RangeError(`Application ${reference} is ${application.state}`);
    }
    const { id, stages } = catalogue.service(application.service);
    if (!stages.some((known) => known.id === stage)) {
      throw new RangeError(`No stage "${stage}" in ${id}`);
    }
    const at = now();
    await tx
      .updateTable('application')
      .set({ stage, updated_at: at })
      .where('reference', '=', reference)
      .execute();
    await tx
      .insertInto('application_event')
      .values({
        id: randomUUID(),
        application: reference,
        stage,
        note: note ? JSON.stringify(note) : null,
        at,
      })
      .execute();
  });
}
