import type { Kysely } from 'kysely';
import type { ApplicationRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';

/**
 * The application that the tracking key opens.
 * @throws HttpProblem 404 `application-not-found`, the same for a wrong reference and a wrong key
 */
export async function findApplication(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  referenceText: string,
  keyText: string,
): Promise<ApplicationRow> {
  const reference = readReference(referenceText);
  return (
    db
      .selectFrom('application')
      .selectAll()
      .where('reference', '=', reference)
      // By its hash, and not after: of what the key does not open nothing is read, which takes time.
      .where('key_hash', '=', vault.hash(readKey(keyText), `application:${reference}`))
      .executeTakeFirstOrThrow(() => new HttpProblem(404, 'application-not-found'))
  );
}
