import { readAvailability } from '../appointments/availability.js';
import { bookAppointment } from '../appointments/book.js';
import { createHold, releaseHold, renewHold } from '../appointments/holds.js';
import { readAppointment } from '../appointments/read.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';

type AppointmentOperation =
  | 'getAvailability'
  | 'createHold'
  | 'renewHold'
  | 'releaseHold'
  | 'createAppointment'
  | 'getAppointment';

export function appointmentRoutes(
  resources: Resources,
  path: string,
): RoutesOf<AppointmentOperation> {
  const { catalogue, limits } = resources;
  return {
    async getAvailability({ c, query }) {
      const bookable = catalogue.bookable(query.service, query.office);
      return c.json(await readAvailability(resources, bookable, query));
    },

    async createHold({ c, header, body }) {
      await limitRate(resources, c, 'holds', limits.creates);
      return createOnce(resources, {
        scope: 'holds',
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => ({ body: await createHold(tx, resources, body) }),
      });
    },

    async renewHold({ c, path: { id }, header }) {
      return c.json(await renewHold(resources, id, header['Fanar-Key']));
    },

    async releaseHold({ c, path: { id }, header }) {
      await releaseHold(resources, id, header['Fanar-Key']);
      return c.body(null, 204);
    },

    async createAppointment({ c, header, body }) {
      await limitRate(resources, c, 'appointments', limits.creates);
      return createOnce(resources, {
        scope: 'appointments',
        key: header['Idempotency-Key'],
        // The key of the hold is part of what is asked: without it nobody reads the answer again.
        request: { ...body, holdKey: header['Fanar-Key'] },
        create: async (tx) => {
          const receipt = await bookAppointment(tx, resources, body, header['Fanar-Key']);
          return { body: receipt, location: `${path}/${receipt.reference}` };
        },
      });
    },

    async getAppointment({ c, path: { reference }, header }) {
      const appointment = await limitLookUps(resources, c, () =>
        readAppointment(resources, reference, header['Fanar-Key']),
      );
      return c.json(appointment);
    },
  };
}
