import { HttpProblem } from '../http/problem.js';
import type { OperationRequest, RoutesOf } from '../http/router.js';
import { takeNotice } from '../payments/notice.js';
import { startPayment } from '../payments/start.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';

export function paymentRoutes(
  resources: Resources,
): RoutesOf<'startPayment' | 'receivePaymentNotice'> {
  return {
    async startPayment(request) {
      const { c, path, header, body } = request;
      await limitRate(resources, c, 'payments', resources.limits.creates);
      assertOwnPage(resources, request);
      const asked = {
        reference: path.reference,
        key: header['Fanar-Key'],
        idempotencyKey: header['Idempotency-Key'],
        request: body,
      };
      const start = await limitLookUps(
        resources,
        { c, of: 'application', reference: path.reference },
        () => startPayment(resources, asked),
      );
      return c.json(start, 201);
    },

    async receivePaymentNotice({ c }) {
      await takeNotice(resources, c.req.raw);
      return c.body(null, 204);
    },
  };
}

/** A page of anybody else would make the provider send payers wherever a link says. */
function assertOwnPage(
  { allowedOrigins }: Resources,
  { c, body }: OperationRequest<'startPayment'>,
): void {
  if (URL.canParse(body.returnTo)) {
    const { host, origin, protocol } = new URL(body.returnTo);
    // By host: behind a proxy the scheme by which the server is called is another one.
    const isOwn = /^https?:$/.test(protocol) && host === new URL(c.req.url).host;
    if (isOwn || allowedOrigins.includes(origin)) return;
  }
  const errors = [{ pointer: '/body/returnTo', code: 'origin' }];
  throw new HttpProblem(400, 'request-invalid', { errors });
}
