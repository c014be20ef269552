import { verifiedAs } from '@fanar/contract';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitFor, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { checkCode, sendCode, subjectOf } from '../verifications/codes.js';

export function verificationRoutes(
  resources: Resources,
): RoutesOf<'createVerification' | 'checkVerification'> {
  const { limits } = resources;
  return {
    async createVerification({ c, header, body }) {
      const subject = subjectOf(body);
      await limitRate(resources, c, 'codes', limits.codesOfCaller);
      await limitFor(resources, verifiedAs(subject.to), 'codes', limits.codes);
      const answer = await createOnce(resources, {
        scope: 'verifications',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => ({ body: await sendCode(tx, resources, subject, body.language) }),
      });
      resources.sendSoon();
      return answer;
    },

    async checkVerification({ c, path: { id }, body }) {
      await limitRate(resources, c, 'code-checks', limits.lookUps);
      return c.json(await checkCode(resources, id, body.code));
    },
  };
}
