import type { Kysely } from 'kysely';
import {
  stepsOf,
  type Answers,
  type ServiceDefinition,
  type SignatureDecision,
  type SignatureRequest,
} from '@fanar/contract';
import { advance } from '../applications/advance.js';
import { openAnswers } from '../applications/open-answers.js';
import type { ApplicationRow, Database, SignatureRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';
import { personOf, reasonOf, reasonPlace } from './co-signers.js';

/** As many as a group has items at the most, unless its definition says otherwise. */
const mostCompared = 20;

/**
 * What the person with this key is asked to sign.
 * @throws HttpProblem 404 `signature-not-found`, the same for a wrong reference and a wrong key
 */
export async function readSignatureRequest(
  resources: Resources,
  reference: string,
  key: string,
): Promise<SignatureRequest> {
  const { db } = resources;
  const { application, row } = await findSignature(db, resources, reference, key);
  return describe(resources, application, row);
}

/**
 * Signs or declines. The same decision again changes nothing.
 * @throws HttpProblem 404 `signature-not-found`, 409 `signature-decided`
 */
export async function decide(
  resources: Resources,
  reference: string,
  key: string,
  decision: SignatureDecision,
): Promise<SignatureRequest> {
  const { db, vault, now } = resources;
  return inTransaction(db, async (tx) => {
    const { application, row } = await findSignature(tx, resources, reference, key, {
      isLocked: true,
    });
    if (row.status === decision.decision) return describe(resources, application, row);
    if (row.status !== 'waiting') throw new HttpProblem(409, 'signature-decided');
    const reason = 'reason' in decision ? decision.reason : undefined;
    const decided = await tx
      .updateTable('signature')
      .set({
        status: decision.decision,
        reason: reason === undefined ? null : vault.sealJson(reason, reasonPlace(row.id)),
        decided_at: now(),
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await advance(tx, resources, application.reference);
    return describe(resources, application, decided);
  });
}

async function findSignature(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  referenceText: string,
  keyText: string,
  { isLocked }: { readonly isLocked: boolean } = { isLocked: false },
): Promise<{ application: ApplicationRow; row: SignatureRow }> {
  const [reference, key] = [readReference(referenceText), readKey(keyText)];
  const id = await signatureOf(db, vault, reference, key);
  // The application is locked first, by everybody who moves it: two last signatures wait in line.
  const query = db.selectFrom('application').selectAll().where('reference', '=', reference);
  const application = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  const row = await db.selectFrom('signature').selectAll().where('id', '=', id).executeTakeFirst();
  if (!application || !row) throw new HttpProblem(404, 'signature-not-found');
  return { application, row };
}

/**
 * Whose key it is, with as much work for few as for many, and for an application that there is not.
 * @throws HttpProblem 404 `signature-not-found`
 */
async function signatureOf(
  db: Kysely<Database>,
  vault: Resources['vault'],
  reference: string,
  key: string,
): Promise<string> {
  const rows = await db
    .selectFrom('signature')
    .select(['id', 'key_hash'])
    .where('application', '=', reference)
    .execute();
  const [own] = rows.filter(({ id, key_hash }) => vault.matches(key, `signature:${id}`, key_hash));
  for (let compared = rows.length; compared < mostCompared; compared += 1) {
    vault.matches(key, 'signature:', undefined);
  }
  if (!own) throw new HttpProblem(404, 'signature-not-found');
  return own.id;
}

function describe(
  { vault, catalogue }: Resources,
  application: ApplicationRow,
  row: SignatureRow,
): SignatureRequest {
  const definition = catalogue.service(application.service);
  const answers = openAnswers(vault, application) as Answers;
  const requestedBy = applicantOf(definition, answers);
  const reason = reasonOf(vault, row);
  return {
    reference: application.reference,
    service: application.service,
    version: application.version,
    serviceTitle: definition.title,
    name: personOf(vault, row).name,
    ...(requestedBy !== undefined && { requestedBy }),
    declaration: definition.coSigners?.declaration ?? definition.declaration,
    answers: { ...answers },
    status: row.status,
    receivedAt: application.received_at.toISOString(),
    ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
    ...(reason !== undefined && { reason }),
  };
}

/** The first name that is asked for outside a group is the applicant's. */
function applicantOf(definition: ServiceDefinition, answers: Answers): string | undefined {
  const names = stepsOf(definition)
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'person-name')
    .map(({ id }) => answers[id]);
  return names.find((name) => typeof name === 'string');
}
