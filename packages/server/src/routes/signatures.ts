import type { RoutesOf } from '../http/router.js';
import { limitLookUps } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { decide, readSignatureRequest } from '../signatures/sign.js';

export function signatureRoutes(resources: Resources): RoutesOf<'getSignatureRequest' | 'sign'> {
  return {
    async getSignatureRequest({ c, path: { reference }, header }) {
      const request = await limitLookUps(resources, { c, of: 'signature', reference }, () =>
        readSignatureRequest(resources, reference, header['Fanar-Key']),
      );
      return c.json(request);
    },

    async sign({ c, path: { reference }, header, body }) {
      const request = await limitLookUps(resources, { c, of: 'signature', reference }, () =>
        decide(resources, reference, header['Fanar-Key'], body),
      );
      return c.json(request);
    },
  };
}
