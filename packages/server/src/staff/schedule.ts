import type { components, FieldProblem } from '@fanar/contract';
import { addDays, fromInstant, type CivilDate } from '@fanar/egypt';
import { sql, type Kysely, type Transaction } from 'kysely';
import { availabilityChanged } from '../appointments/changes.js';
import { minuteOf, readPlans, type OfficePlans } from '../appointments/plans.js';
import type { BookableOffice } from '../catalogue.js';
import type { AppointmentRow, Database } from '../database/schema.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { officeAppointment } from './office-appointments.js';
import { lockPlan } from './plan-lock.js';

type OfficeSchedule = components['schemas']['OfficeSchedule'];
type ScheduleChange = components['schemas']['ScheduleChange'];

interface KeptSchedule {
  readonly schedule: OfficeSchedule;
  /** 0 while it is the catalogue's. */
  readonly revision: number;
}

/** @throws HttpProblem 404 `office-not-found` */
export async function readSchedule(
  { catalogue, db }: Pick<Resources, 'catalogue' | 'db'>,
  office: string,
): Promise<KeptSchedule> {
  return scheduleOf(db, catalogue.bookable(office));
}

/** The `ETag` of a schedule. */
export function scheduleTag({ revision }: Pick<KeptSchedule, 'revision'>): string {
  return `"${String(revision)}"`;
}

async function scheduleOf(db: Kysely<Database>, bookable: BookableOffice): Promise<KeptSchedule> {
  const { office, hours, reception } = bookable;
  const row = await db
    .selectFrom('office_schedule')
    .select(['revision', 'schedule'])
    .where('office', '=', office.id)
    .executeTakeFirst();
  if (row) return { schedule: JSON.parse(row.schedule) as OfficeSchedule, revision: row.revision };
  const { slotMinutes, capacity, bookableDays } = reception;
  const periods = hours.periods.map(({ from, to, hours: week }) => ({
    from,
    ...(to !== undefined && { to }),
    hours: week as OfficeSchedule['periods'][number]['hours'],
  }));
  return { schedule: { periods, slotMinutes, capacity, bookableDays }, revision: 0 };
}

/**
 * Gives an office other hours, or another capacity. What is booked stays booked; what would no longer
 * fit is named.
 * @throws HttpProblem 404 `office-not-found`; 412 `schedule-changed`; 422 `answers-invalid`
 */
export async function setSchedule(
  tx: Transaction<Database>,
  resources: Resources,
  office: string,
  schedule: OfficeSchedule,
  ifMatch: string,
): Promise<ScheduleChange & { readonly revision: number }> {
  const bookable = resources.catalogue.bookable(office);
  const today = fromInstant(resources.now()).date;
  const errors = problemsOf(schedule);
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const before = await scheduleOf(tx, bookable);
  if (!names(ifMatch, scheduleTag(before))) throw new HttpProblem(412, 'schedule-changed');
  const farthest = Math.max(schedule.bookableDays, before.schedule.bookableDays);
  const days = await lockPlan(tx, resources, bookable.pool, today, addDays(today, farthest));
  const revision = await keep(tx, office, schedule, before.revision);
  const [plans] = await readPlans(tx, [bookable]);
  const booked = await upcoming(tx, bookable.pool, today);
  const misfits = plans ? misfitsAmong(booked, plans, office) : [];
  await availabilityChanged(
    tx,
    resources,
    bookable.pool,
    days.map(({ date }) => date),
  );
  return {
    schedule,
    revision,
    misfits: misfits.map((row) => officeAppointment(resources, row, undefined, undefined)),
  };
}

/** @throws HttpProblem 412 `schedule-changed` where another wrote one meanwhile */
async function keep(
  tx: Transaction<Database>,
  office: string,
  schedule: OfficeSchedule,
  revision: number,
): Promise<number> {
  const text = JSON.stringify(schedule);
  const kept = await tx
    .insertInto('office_schedule')
    .values({ office, revision: 1, schedule: text })
    .onConflict((conflict) =>
      conflict
        .column('office')
        .doUpdateSet({ schedule: text, revision: sql`office_schedule.revision + 1` })
        .where('office_schedule.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst();
  if (kept?.revision !== revision + 1) throw new HttpProblem(412, 'schedule-changed');
  return kept.revision;
}

function upcoming(db: Kysely<Database>, pool: string, today: CivilDate): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointment')
    .selectAll()
    .where('pool', '=', pool)
    .where('date', '>=', today)
    .where('status', '=', 'booked')
    .orderBy('date')
    .orderBy('time')
    .orderBy('created_at')
    .execute();
}

type Placed = Pick<AppointmentRow, 'office' | 'date' | 'time' | 'minutes'>;

/**
 * Those of the office that are outside its hours, or one too many at some moment: who begins first,
 * and booked first, keeps a place.
 */
export function misfitsAmong<Row extends Placed>(
  rows: readonly Row[],
  plans: Pick<OfficePlans, 'capacity' | 'day'>,
  office: string,
): Row[] {
  const seated: Placed[] = [];
  return rows.filter((row) => {
    const start = minuteOf(row.time);
    const end = start + row.minutes;
    const isOpen =
      row.office !== office ||
      plans.day(row.date).stretches.some(([from, to]) => from <= start && end <= to);
    // By their start, none that is seated begins later: the most are there when this one comes.
    const there = seated.filter(
      (one) => one.date === row.date && minuteOf(one.time) + one.minutes > start,
    );
    const fits = isOpen && there.length < plans.capacity;
    if (fits) seated.push(row);
    return !fits && row.office === office;
  });
}

/** Hours that cannot be, each with its place. */
function problemsOf({ periods }: OfficeSchedule): FieldProblem[] {
  return periods.flatMap(({ from, to, hours }, at) => {
    const pointer = `/periods/${String(at)}`;
    if (to !== undefined && to < from)
      return [{ pointer: `${pointer}/to`, code: 'date-range-order' }];
    return Object.entries(hours)
      .filter(([, openings]) => doOverlap(openings))
      .map(([weekday]) => ({ pointer: `${pointer}/hours/${weekday}`, code: 'hours-overlap' }));
  });
}

/** Whether somebody would be open twice at once. */
function doOverlap(
  openings: readonly { readonly opens: string; readonly closes: string }[],
): boolean {
  const stretches = openings
    .map(({ opens, closes }) => ({ from: minuteOf(opens), to: minuteOf(closes) }))
    .map(({ from, to }) => ({ from, to: to > from ? to : to + 24 * 60 }))
    .sort((one, other) => one.from - other.from);
  return stretches.some(({ to }, at) => to > (stretches[at + 1]?.from ?? Infinity));
}
