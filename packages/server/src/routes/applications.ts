import { readAnswers } from '../applications/answers.js';
import { submitApplication } from '../applications/submit.js';
import { findApplication } from '../applications/find.js';
import { glanceApplication } from '../applications/glance.js';
import { describeReceipt } from '../applications/receipt.js';
import { readStatus } from '../applications/status.js';
import { taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitFor, limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';
import type { ApplicationRequest } from '@fanar/contract';

export function applicationRoutes(
  resources: Resources,
  path: string,
): RoutesOf<'createApplication' | 'getApplication' | 'glanceApplication' | 'getReceipt'> {
  return {
    async createApplication({ c, header, body }) {
      await limitRate(resources, c, 'applications', resources.limits.creates);
      const answer = await createOnce(resources, {
        scope: 'applications',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          const receipt = await submitApplication(tx, resources, body as ApplicationRequest);
          const status = receipt.state === 'processing' ? 202 : 201;
          return { body: receipt, status, location: `${path}/${receipt.reference}` };
        },
      });
      resources.sendSoon();
      return answer;
    },

    async getApplication({ c, path: { reference }, header }) {
      const application = await limitLookUps(resources, c, () =>
        findApplication(resources.db, resources, reference, header['Fanar-Key']),
      );
      const status = await readStatus(resources, application);
      return taggedJson(status, header['If-None-Match'], { 'Cache-Control': 'no-store' });
    },

    async glanceApplication({ c, path: { reference }, body }) {
      const status = await limitLookUps(resources, c, async () => {
        const { glances } = resources.limits;
        await limitFor(resources, readReference(reference), 'glances', glances);
        return glanceApplication(resources, reference, body.lastDigits);
      });
      return c.json(status, 200, { 'Cache-Control': 'no-store' });
    },

    async getReceipt({ c, path: { reference }, header }) {
      const key = header['Fanar-Key'];
      const receipt = await limitLookUps(resources, c, async () => {
        const application = await findApplication(resources.db, resources, reference, key);
        const receipt = await describeReceipt(resources.db, resources, application, readKey(key));
        return { ...receipt, ...readAnswers(resources, application) };
      });
      return c.json(receipt);
    },
  };
}
