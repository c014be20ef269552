import { submitApplication } from '../applications/submit.js';
import { readStatus } from '../applications/status.js';
import { taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import type { ApplicationRequest } from '@fanar/contract';

export function applicationRoutes(
  resources: Resources,
  path: string,
): RoutesOf<'createApplication' | 'getApplication'> {
  return {
    async createApplication({ c, header, body }) {
      await limitRate(resources, c, 'applications', resources.limits.creates);
      return createOnce(resources, {
        scope: 'applications',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          const receipt = await submitApplication(tx, resources, body as ApplicationRequest);
          return { body: receipt, location: `${path}/${receipt.reference}` };
        },
      });
    },

    async getApplication({ c, path: { reference }, header }) {
      const status = await limitLookUps(resources, c, () =>
        readStatus(resources, reference, header['Fanar-Key']),
      );
      return taggedJson(status, header['If-None-Match'], { 'Cache-Control': 'no-store' });
    },
  };
}
