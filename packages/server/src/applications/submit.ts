import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  pruneHidden,
  validateAnswers,
  visibleFields,
  type Answers,
  type ApplicationReceipt,
  type ApplicationRequest,
  type ServiceDefinition,
} from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newReadableKey, newReference } from '../security/keys.js';
import { bindUploads, findAttachments } from './attachments.js';

/**
 * Takes an application: checks it against the service as it is now, and keeps it.
 * @throws HttpProblem `service-not-found`, `service-version-changed`, `answers-invalid`
 */
export async function submitApplication(
  tx: Transaction<Database>,
  resources: Resources,
  request: ApplicationRequest,
): Promise<ApplicationReceipt> {
  const definition = currentDefinition(resources, request);
  const { answers, uploads } = await acceptedAnswers(tx, resources, definition, request.answers);
  const receivedAt = resources.now();
  const trackingKey = newReadableKey();
  const reference = await keep(tx, resources, definition, {
    answers,
    trackingKey,
    receivedAt,
    language: request.language,
  });
  await bindUploads(tx, uploads, reference);
  return {
    reference,
    trackingKey,
    service: definition.id,
    version: definition.version,
    receivedAt: receivedAt.toISOString(),
    ...fromInstant(receivedAt),
  };
}

function currentDefinition(
  { catalogue }: Resources,
  { service, version }: ApplicationRequest,
): ServiceDefinition {
  const definition = catalogue.service(service);
  if (version !== definition.version) {
    const params = { version: definition.version };
    throw new HttpProblem(409, 'service-version-changed', { params });
  }
  return definition;
}

async function acceptedAnswers(
  tx: Transaction<Database>,
  resources: Resources,
  definition: ServiceDefinition,
  given: Answers,
): Promise<{ answers: Answers; uploads: readonly string[] }> {
  const pruned = pruneHidden(definition, given);
  const { answers, problems, uploads } = await findAttachments(tx, resources, definition, pruned);
  const reported = new Set(problems.map(({ pointer }) => pointer));
  const errors = [
    ...validateAnswers(definition, answers, { now: resources.now() }).filter(
      ({ pointer }) => !reported.has(pointer),
    ),
    ...problems,
  ];
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  return { answers, uploads };
}

interface Kept {
  readonly answers: Answers;
  readonly trackingKey: string;
  readonly receivedAt: Date;
  readonly language: string;
}

/** @returns the reference, drawn again in the rare case that it is taken */
async function keep(
  tx: Transaction<Database>,
  { vault }: Resources,
  definition: ServiceDefinition,
  { answers, trackingKey, receivedAt, language }: Kept,
): Promise<string> {
  const { open, sensitive } = splitSensitive(definition, answers);
  const stage = definition.stages[0]?.id ?? 'received';
  for (;;) {
    const reference = newReference('AP');
    const kept = await tx
      .insertInto('application')
      .values({
        reference,
        key_hash: vault.hash(trackingKey, `application:${reference}`),
        service: definition.id,
        version: definition.version,
        language,
        answers: JSON.stringify(open),
        sensitive: vault.sealJson(sensitive, `application:${reference}:sensitive`),
        stage,
        received_at: receivedAt,
        updated_at: receivedAt,
      })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('reference')
      .executeTakeFirst();
    if (!kept) continue;
    const event = { id: randomUUID(), application: reference, stage, at: receivedAt };
    await tx.insertInto('application_event').values(event).execute();
    return reference;
  }
}

/** File names say much about a person, so that files count as sensitive too. */
function splitSensitive(
  definition: ServiceDefinition,
  answers: Answers,
): { open: Answers; sensitive: Answers } {
  const isSensitive = new Set(
    visibleFields(definition, answers)
      .filter((field) => field.sensitive || field.type === 'file')
      .map(({ id }) => id),
  );
  const entries = Object.entries(answers);
  return {
    open: Object.fromEntries(entries.filter(([id]) => !isSensitive.has(id))),
    sensitive: Object.fromEntries(entries.filter(([id]) => isSensitive.has(id))),
  };
}
