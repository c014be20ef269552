import type { Transaction } from 'kysely';
import type { ApplicationReceipt, ApplicationRequest, ServiceDefinition } from '@fanar/contract';
import { addEvent } from '../cases/history.js';
import type { Database } from '../database/schema.js';
import type { Channel } from '../database/schema-figures.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newReadableKey, newReference } from '../security/keys.js';
import { assertOpen } from '../service-pause.js';
import { bindUploads } from './attachments.js';
import { judgeLater } from './judge-later.js';
import { namedUploads } from './judge.js';
import { sealAnswers } from './open-answers.js';
import { describeReceipt } from './receipt.js';
import { sensitivePlace } from './sensitive.js';
import { settleApplication } from './settle.js';

/**
 * Takes an application for the service as it is now: judges it, or keeps it to be judged later.
 * @throws HttpProblem `service-not-found`, `service-closed` and its like, `service-version-changed`,
 *   `answers-invalid`
 */
export async function submitApplication(
  tx: Transaction<Database>,
  resources: Resources,
  request: ApplicationRequest,
  channel: Channel,
): Promise<ApplicationReceipt> {
  const definition = currentDefinition(resources, request);
  const receivedAt = resources.now();
  const trackingKey = newReadableKey();
  const reference = await register(tx, resources, definition, {
    trackingKey,
    receivedAt,
    language: request.language,
    channel,
  });
  if (resources.judgesLater) {
    await bindUploads(tx, namedUploads(definition, request.answers, receivedAt), reference);
    await judgeLater(tx, resources, reference, request);
  } else {
    const registered = { reference, receivedAt };
    const errors = await settleApplication(tx, resources, definition, registered, request);
    if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  }
  const application = await tx
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return describeReceipt(tx, resources, application, trackingKey);
}

function currentDefinition(
  resources: Resources,
  { service, version }: ApplicationRequest,
): ServiceDefinition {
  const definition = resources.catalogue.service(service);
  assertOpen(resources, definition);
  if (version !== definition.version) {
    const params = { version: definition.version };
    throw new HttpProblem(409, 'service-version-changed', { params });
  }
  return definition;
}

interface Registration {
  readonly trackingKey: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly channel: Channel;
}

/** @returns the reference, drawn again in the rare case that it is taken */
async function register(
  tx: Transaction<Database>,
  { vault }: Resources,
  definition: ServiceDefinition,
  { trackingKey, receivedAt, language, channel }: Registration,
): Promise<string> {
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
        channel,
        answers: sealAnswers(vault, reference, {}),
        sensitive: vault.sealJson({}, sensitivePlace(reference)),
        stage,
        state: 'processing',
        received_at: receivedAt,
        updated_at: receivedAt,
      })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('reference')
      .executeTakeFirst();
    if (!kept) continue;
    const came = { kind: 'stage', stage } as const;
    await addEvent(tx, { vault, now: () => receivedAt }, { reference, stage }, came, 'applicant');
    return reference;
  }
}
