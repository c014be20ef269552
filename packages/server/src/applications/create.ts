import type { Transaction } from 'kysely';
import type { ApplicationReceipt, ApplicationRequest } from '@fanar/contract';
import type { Channel } from '../database/schema-figures.js';
import type { Database } from '../database/schema.js';
import { createOnce } from '../idempotency.js';
import type { Resources } from '../resources.js';
import { submitApplication } from './submit.js';

interface NewApplication {
  /** The same request under the same key is the same application. */
  readonly key: string;
  readonly request: ApplicationRequest;
  /** Default: its applicant sends it. */
  readonly channel?: Channel;
  /** Where applications stand, for the address of this one. Default: none is told. */
  readonly path?: string;
  /** What its door keeps of it, in the same transaction. */
  readonly also?: (tx: Transaction<Database>, reference: string) => Promise<void>;
}

/**
 * Takes an application once for a key, and answers with its receipt. Whatever door it comes by, it
 * comes this way.
 * @throws HttpProblem as {@link submitApplication} does
 */
export async function createApplication(
  resources: Resources,
  { key, request, channel = 'online', path, also }: NewApplication,
): Promise<Response> {
  const answer = await createOnce(resources, {
    scope: 'applications',
    key,
    request,
    create: async (tx) => {
      const receipt: ApplicationReceipt = await submitApplication(tx, resources, request, channel);
      await also?.(tx, receipt.reference);
      return {
        body: receipt,
        status: receipt.state === 'processing' ? 202 : 201,
        location: path === undefined ? null : `${path}/${receipt.reference}`,
        application: receipt.reference,
      };
    },
  });
  resources.sendSoon();
  return answer;
}
