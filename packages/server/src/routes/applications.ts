import { readAnswers } from '../applications/answers.js';
import { createApplication } from '../applications/create.js';
import { findApplication } from '../applications/find.js';
import { glanceApplication } from '../applications/glance.js';
import { describeReceipt } from '../applications/receipt.js';
import { readStatus } from '../applications/status.js';
import { taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import { limitFor, limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { readKey, readReference } from '../security/keys.js';
import { isStaff } from '../security/staff.js';
import type { ApplicationRequest } from '@fanar/contract';

export function applicationRoutes(
  resources: Resources,
  path: string,
): RoutesOf<'createApplication' | 'getApplication' | 'glanceApplication' | 'getReceipt'> {
  return {
    async createApplication({ c, header, body }) {
      await limitRate(resources, c, 'applications', resources.limits.creates);
      const channel = (await isStaff(resources, c)) ? 'counter' : 'online';
      const key = header['Idempotency-Key'];
      const request = body as ApplicationRequest;
      return createApplication(resources, { key, request, path, channel });
    },

    async getApplication({ c, path: { reference }, header }) {
      const application = await limitLookUps(resources, { c, of: 'application', reference }, () =>
        findApplication(resources.db, resources, reference, header['Fanar-Key']),
      );
      const status = await readStatus(resources, application);
      return taggedJson(status, header['If-None-Match'], { 'Cache-Control': 'no-store' });
    },

    async glanceApplication({ c, path: { reference }, body }) {
      const status = await limitLookUps(resources, { c, of: 'glance', reference }, async () => {
        const { glances } = resources.limits;
        await limitFor(resources, readReference(reference), 'glances', glances);
        return glanceApplication(resources, reference, body.lastDigits);
      });
      return c.json(status, 200, { 'Cache-Control': 'no-store' });
    },

    async getReceipt({ c, path: { reference }, header }) {
      const key = header['Fanar-Key'];
      const receipt = await limitLookUps(
        resources,
        { c, of: 'application', reference },
        async () => {
          const application = await findApplication(resources.db, resources, reference, key);
          const receipt = await describeReceipt(resources.db, resources, application, readKey(key));
          return { ...receipt, ...readAnswers(resources, application) };
        },
      );
      return c.json(receipt);
    },
  };
}
