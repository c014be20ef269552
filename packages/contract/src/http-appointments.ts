import type { AppointmentGateway, AvailabilityQuery, Hold, Visit } from './appointment-gateway.js';
import { settle, type Caller } from './http-caller.js';

type AppointmentCalls = Required<
  Pick<
    AppointmentGateway,
    | 'listOffices'
    | 'getAvailability'
    | 'createHold'
    | 'renewHold'
    | 'releaseHold'
    | 'createAppointment'
    | 'getAppointment'
    | 'moveAppointment'
    | 'cancelAppointment'
    | 'checkIn'
  >
>;

/** From looking for a slot to being there. */
export function appointmentCalls({ client, call, exchange }: Caller): AppointmentCalls {
  const keyed = (secret: string) => ({ 'Fanar-Key': secret });
  const ofHold = (hold: Hold) => ({ path: { id: hold.id }, header: keyed(hold.key) });
  const change = (
    { reference, revision, key }: { reference: string; revision: number; key: string },
    idempotencyKey: string,
  ) => ({
    path: { reference },
    header: {
      ...keyed(key),
      'If-Match': `"${revision}"`,
      'Idempotency-Key': idempotencyKey,
    },
  });

  return {
    async listOffices(service, options) {
      const { items } = await call(
        (init) => client.GET('/offices', { ...init, params: { query: { service } } }),
        options,
      );
      return items;
    },

    getAvailability: (query, options) =>
      call(
        (init) => client.GET('/availability', { ...init, params: { query: queryOf(query) } }),
        options,
      ),

    createHold: ({ visit, ...request }, { idempotencyKey, ...options }) =>
      call(
        (init) =>
          client.POST('/holds', {
            ...init,
            params: { header: { 'Idempotency-Key': idempotencyKey } },
            body: { ...request, visit },
          }),
        options,
      ),

    renewHold: (hold, options) =>
      call(
        (init) => client.POST('/holds/{id}/renewal', { ...init, params: ofHold(hold) }),
        options,
      ),

    async releaseHold(hold, options) {
      settle(
        await exchange(
          (init) =>
            client.DELETE('/holds/{id}', { ...init, params: ofHold(hold), keepalive: true }),
          options,
        ),
      );
    },

    createAppointment: (hold, { needs, ...details }, { idempotencyKey, ...options }) =>
      call(
        (init) =>
          client.POST('/appointments', {
            ...init,
            params: { header: { ...keyed(hold.key), 'Idempotency-Key': idempotencyKey } },
            body: { hold: hold.id, ...details, ...(needs && { needs: [...needs] }) },
          }),
        options,
      ),

    getAppointment: (reference, secret, options) =>
      call(
        (init) =>
          client.GET('/appointments/{reference}', {
            ...init,
            params: { path: { reference }, header: keyed(secret) },
          }),
        options,
      ),

    moveAppointment: (appointment, hold, { idempotencyKey, ...options }) =>
      call(
        (init) =>
          client.POST('/appointments/{reference}/move', {
            ...init,
            params: change(appointment, idempotencyKey),
            body: { hold: hold.id, holdKey: hold.key },
          }),
        options,
      ),

    cancelAppointment: (appointment, { idempotencyKey, ...options }) =>
      call(
        (init) =>
          client.POST('/appointments/{reference}/cancellation', {
            ...init,
            params: change(appointment, idempotencyKey),
          }),
        options,
      ),

    checkIn: (reference, proof, options) =>
      call(
        (init) =>
          client.POST('/appointments/{reference}/check-in', {
            ...init,
            params: { path: { reference }, header: 'key' in proof ? keyed(proof.key) : {} },
            body: 'key' in proof ? {} : { lastDigits: proof.lastDigits },
          }),
        options,
      ),
  };
}

function queryOf({ visit, offices, granularity, from, to }: AvailabilityQuery) {
  const { people, mode } = visit;
  return {
    services: servicesOf(visit),
    offices: [...offices],
    granularity,
    from,
    to,
    ...(people !== undefined && { people }),
    ...(mode && { mode }),
  };
}

/** `sector/service`, with `*2` where it is wanted twice. */
function servicesOf({ services }: Visit): string[] {
  return services.map(({ service, count = 1 }) => (count > 1 ? `${service}*${count}` : service));
}
