import type { Unchecked } from '@fanar/contract';
import type { Kysely } from 'kysely';
import { reclaimSpace } from '../database/reclaim-space.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import type { Vault } from '../security/vault.js';

const placeOf = (reference: string): string => `application:${reference}:answers`;

/** How many are sealed at once. */
const batch = 200;

/**
 * Seals the answers that are not sensitive. They say who somebody is too, and what was once written
 * in the clear stays in the files of a database, and in its backups, after the row is gone.
 */
export function sealAnswers(vault: Vault, reference: string, open: Unchecked): string {
  return Buffer.from(vault.sealJson(open, placeOf(reference))).toString('base64');
}

export function openAnswers(
  vault: Vault,
  { reference, answers }: Pick<ApplicationRow, 'reference' | 'answers'>,
): Unchecked {
  return vault.openJson(Buffer.from(answers, 'base64'), placeOf(reference)) as Unchecked;
}

/** Seals what earlier versions of the server wrote in the clear. Several processes may do so at once. */
export async function sealEarlierAnswers(db: Kysely<Database>, vault: Vault): Promise<void> {
  let isMore = true;
  let sealed = 0;
  while (isMore) {
    const rows = await db
      .selectFrom('application')
      .select(['reference', 'answers'])
      // As JSON begins, and base64 never does.
      .where('answers', 'like', '{%')
      .limit(batch)
      .execute();
    for (const { reference, answers } of rows) {
      const open = JSON.parse(answers) as Unchecked;
      await db
        .updateTable('application')
        .set({ answers: sealAnswers(vault, reference, open) })
        .where('reference', '=', reference)
        .where('answers', '=', answers)
        .execute();
    }
    sealed += rows.length;
    isMore = rows.length === batch;
  }
  if (sealed > 0) await reclaimSpace(db, ['application']);
}
