import type { Appointment, AppointmentReceipt } from '@fanar/contract';
import type { Context } from 'hono';
import { nearestSlots } from '../appointments/alternatives.js';
import { readAvailability } from '../appointments/availability.js';
import { bookAppointment } from '../appointments/book.js';
import { cancelAppointment, moveAppointment, tagOf } from '../appointments/change.js';
import { holdSlot, releaseHold, renewHold, SlotRefused } from '../appointments/holds.js';
import { readAppointment } from '../appointments/read.js';
import { readVisit } from '../appointments/visit.js';
import { jsonOf } from '../http/pieces.js';
import { HttpProblem } from '../http/problem.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { shareWork, type Shared } from '../share.js';
import { markBooked } from '../wait-list/settle.js';

type AppointmentOperation =
  | 'getAvailability'
  | 'createHold'
  | 'renewHold'
  | 'releaseHold'
  | 'createAppointment'
  | 'getAppointment'
  | 'moveAppointment'
  | 'cancelAppointment';

const etagOf = (body: unknown): Record<string, string> => ({
  ETag: tagOf(body as { revision: number }),
});

export function appointmentRoutes(
  resources: Resources,
  path: string,
): RoutesOf<AppointmentOperation> {
  const { limits } = resources;
  const refusals = shareWork<HttpProblem>();
  return {
    async getAvailability({ c, query }) {
      const { services, people, mode, ...question } = query;
      const asked = { visit: readVisit(services, people, mode), ...question };
      return jsonOf(await readAvailability(resources, asked), c.req.header('Accept-Encoding'));
    },

    async createHold({ c, header, body }) {
      await limitRate(resources, c, 'holds', limits.creates);
      return withAlternatives(resources, refusals, () =>
        createOnce(resources, {
          scope: 'holds',
          key: header['Idempotency-Key'],
          request: body,
          create: async (tx, keep) => ({
            body: await holdSlot(tx, resources, body, { keep: (hold) => keep({ body: hold }) }),
          }),
        }),
      );
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
      const done = createOnce(resources, {
        scope: 'appointments',
        key: header['Idempotency-Key'],
        // The key of the hold is part of what is asked: without it nobody reads the answer again.
        request: { ...body, holdKey: header['Fanar-Key'] },
        create: async (tx, keep) => {
          const key = header['Fanar-Key'];
          const made = (receipt: AppointmentReceipt) => ({
            body: receipt,
            location: `${path}/${receipt.reference}`,
          });
          await markBooked(tx, resources, body.hold);
          return made(
            await bookAppointment(tx, resources, body, key, (receipt) => keep(made(receipt))),
          );
        },
      });
      return told(resources, done);
    },

    async getAppointment({ c, path: { reference }, header }) {
      const appointment = await limitLookUps(resources, { c, of: 'appointment', reference }, () =>
        readAppointment(resources, reference, header['Fanar-Key']),
      );
      return c.json(appointment, 200, etagOf(appointment));
    },

    async moveAppointment({ c, path: { reference }, header, body }) {
      const opened = openedBy(reference, header);
      return changeOnce(
        resources,
        { c, reference, key: header['Idempotency-Key'] },
        {
          scope: 'moves',
          request: { ...opened, ...body },
          create: async (tx, keep) => {
            await markBooked(tx, resources, body.hold);
            return changed(
              await moveAppointment(tx, resources, opened, body, (moved) => keep(changed(moved))),
            );
          },
        },
      );
    },

    async cancelAppointment({ c, path: { reference }, header }) {
      const opened = openedBy(reference, header);
      return changeOnce(
        resources,
        { c, reference, key: header['Idempotency-Key'] },
        {
          scope: 'cancellations',
          request: opened,
          create: async (tx, keep) =>
            changed(
              await cancelAppointment(tx, resources, opened, (after) => keep(changed(after))),
            ),
        },
      );
    },
  };
}

const changed = (body: Appointment) => ({ status: 200 as const, body });

function openedBy(
  reference: string,
  header: { readonly 'Fanar-Key': string; readonly 'If-Match': string },
): { reference: string; key: string; ifMatch: string } {
  return { reference, key: header['Fanar-Key'], ifMatch: header['If-Match'] };
}

/** Repeats get the first answer, though the appointment is no longer as it was before it. */
function changeOnce(
  resources: Resources,
  { c, reference, key }: { readonly c: Context; readonly reference: string; readonly key: string },
  wanted: Omit<Parameters<typeof createOnce>[1], 'key' | 'headersOf'>,
): Promise<Response> {
  return limitLookUps(resources, { c, of: 'appointment', reference }, () =>
    told(resources, createOnce(resources, { ...wanted, key, headersOf: etagOf })),
  );
}

/** Has people told of what was done, now that it is. */
async function told(resources: Resources, done: Promise<Response>): Promise<Response> {
  const answer = await done;
  resources.sendSoon();
  return answer;
}

/** Looks for others once the transaction is over: nobody waits for it, and all who lost share it. */
async function withAlternatives(
  resources: Resources,
  shared: Shared<HttpProblem>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SlotRefused)) throw error;
    const { request, status, code } = error;
    throw await shared(JSON.stringify([code, request]), async () => {
      const alternatives = await nearestSlots(resources.db, resources, request);
      return new HttpProblem(status, code, { alternatives });
    });
  }
}
