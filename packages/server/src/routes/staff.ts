import { readPlans } from '../appointments/plans.js';
import { readLoads } from '../appointments/read-loads.js';
import type { AppointmentRow } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import type { Resources } from '../resources.js';
import { assertStaffOf, staffOffices, worksFor } from '../security/staff.js';
import { closeOffice, listClosures, removeClosure } from '../staff/closures.js';
import { tryOut } from '../staff/dry-run.js';
import { findAppointment, readHistory } from '../staff/history.js';
import { officeAppointment, type OfficeAppointment } from '../staff/office-appointments.js';
import { readOfficeDay } from '../staff/office-day.js';
import { readSchedule, scheduleTag, setSchedule } from '../staff/schedule.js';
import { setStatus } from '../staff/status.js';
import type { Context } from 'hono';
import { HttpProblem } from '../http/problem.js';

type StaffOperation =
  | 'getOfficeDay'
  | 'getOfficeSchedule'
  | 'setOfficeSchedule'
  | 'listClosures'
  | 'closeOffice'
  | 'removeClosure'
  | 'setAppointmentStatus'
  | 'getAppointmentHistory';

/** What the people of an office do: each call is theirs alone, by their token. */
export function staffRoutes(resources: Resources): RoutesOf<StaffOperation> {
  const { db } = resources;
  return {
    async getOfficeDay({ c, path: { office }, query }) {
      await assertStaffOf(resources, c, office);
      return c.json(await readOfficeDay(resources, office, query.date));
    },

    async getOfficeSchedule({ c, path: { office } }) {
      await assertStaffOf(resources, c, office);
      const kept = await readSchedule(resources, office);
      return c.json(kept.schedule, 200, { ETag: scheduleTag(kept) });
    },

    async setOfficeSchedule({ c, path: { office }, header, query, body }) {
      await assertStaffOf(resources, c, office);
      const perform = query.dryRun ? tryOut : inTransaction;
      const { revision, ...change } = await perform(db, (tx) =>
        setSchedule(tx, resources, office, body, header['If-Match']),
      );
      return c.json(change, 200, { ETag: scheduleTag({ revision }) });
    },

    async listClosures({ c, path: { office } }) {
      await assertStaffOf(resources, c, office);
      return c.json({ items: await listClosures(resources, office) });
    },

    async closeOffice({ c, path: { office }, header, query, body }) {
      await assertStaffOf(resources, c, office);
      if (query.dryRun) {
        const { affected } = await tryOut(db, (tx) => closeOffice(tx, resources, office, body));
        return c.json({ affected });
      }
      const answer = await createOnce(resources, {
        scope: `closures:${office}`,
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => ({ body: await closeOffice(tx, resources, office, body) }),
      });
      resources.sendSoon();
      return answer;
    },

    async removeClosure({ c, path: { office, id } }) {
      await assertStaffOf(resources, c, office);
      await inTransaction(db, (tx) => removeClosure(tx, resources, office, id));
      return c.body(null, 204);
    },

    async setAppointmentStatus({ c, path: { reference }, body }) {
      const found = await assertOwn(resources, c, reference);
      const row = await inTransaction(db, (tx) => setStatus(tx, resources, found.reference, body));
      resources.sendSoon();
      return c.json(await describe(resources, row));
    },

    async getAppointmentHistory({ c, path: { reference } }) {
      const row = await assertOwn(resources, c, reference);
      return c.json({ items: await readHistory(resources, row) });
    },
  };
}

/** Of another office, and of none, is answered alike. */
async function assertOwn(
  resources: Resources,
  c: Context,
  reference: string,
): Promise<AppointmentRow> {
  const offices = await staffOffices(resources, c);
  const row = await findAppointment(resources, reference);
  if (!worksFor(offices, row.office)) throw new HttpProblem(404, 'appointment-not-found');
  return row;
}

async function describe(resources: Resources, row: AppointmentRow): Promise<OfficeAppointment> {
  const { catalogue, db, now } = resources;
  const [plans] = await readPlans(db, [catalogue.bookable(row.office)]);
  const loads = await readLoads(db, [row.pool], row.date, row.date, now());
  const ticket = await db
    .selectFrom('ticket')
    .select('number')
    .where('appointment', '=', row.reference)
    .executeTakeFirst();
  return officeAppointment(resources, row, plans, loads(row.pool, row.date), ticket?.number);
}
