import type { Kysely } from 'kysely';
import type { ApplicationReceipt, CoSigner, FieldProblem, PaymentStatus } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import type { ApplicationRow, Database } from '../database/schema.js';
import { readPayment } from '../payments/status.js';
import type { Resources } from '../resources.js';
import { readCoSigners } from '../signatures/co-signers.js';

/** The receipt as it stands, for the applicant alone. */
export async function describeReceipt(
  db: Kysely<Database>,
  resources: Pick<Resources, 'vault'>,
  application: ApplicationRow,
  trackingKey: string,
): Promise<ApplicationReceipt> {
  const { reference, service, version, received_at, state } = application;
  const payment: PaymentStatus | undefined = await readPayment(db, application);
  const coSigners: readonly CoSigner[] = await readCoSigners(db, resources, reference);
  const errors = refusalOf(resources, application);
  return {
    reference,
    trackingKey,
    service,
    version,
    receivedAt: received_at.toISOString(),
    ...fromInstant(received_at),
    state,
    ...(errors && { errors: [...errors] }),
    ...(payment && { payment }),
    ...(coSigners.length > 0 && { coSigners: [...coSigners] }),
  };
}

function refusalOf(
  { vault }: Pick<Resources, 'vault'>,
  { reference, errors }: ApplicationRow,
): readonly FieldProblem[] | undefined {
  if (errors === null) return undefined;
  return vault.openJson(errors, errorsPlace(reference)) as FieldProblem[];
}

/** Sealed: the params of a problem may tell parts of an answer. */
export const errorsPlace = (reference: string): string => `application:${reference}:errors`;
