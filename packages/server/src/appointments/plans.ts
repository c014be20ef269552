import type { components, DayAvailability, Office, OfficeSlot, Text } from '@fanar/contract';
import { fromInstant, toInstant, type CivilDate, type CivilTime } from '@fanar/egypt';
import { openingOn } from '@fanar/egypt/calendar';
import { sql, type Kysely } from 'kysely';
import type { BookableOffice } from '../catalogue.js';
import type { Database } from '../database/schema.js';

type OfficeSchedule = components['schemas']['OfficeSchedule'];

/** Hours without a break, in minutes since the midnight of the day they begin on. */
export type Stretch = readonly [start: number, end: number];

/** What an office offers on a day, whatever is taken of it. */
export interface DayPlan {
  /** None: closed. */
  readonly stretches: readonly Stretch[];
  /** The hour after midnight is not on the walls: summer time begins. */
  readonly lacksFirstHour: boolean;
  /** Why it is closed, where it is not just the weekday. */
  readonly reason?: Text;
  readonly isTentative?: boolean;
  /** When nobody is received between the stretches, and what for. */
  readonly gaps?: NonNullable<DayAvailability['gaps']>;
  /** Why other hours are missing. */
  readonly note?: Text;
}

/** How an office receives, as its people and the catalogue have it. */
export interface OfficePlans {
  readonly office: Office;
  readonly pool: string;
  readonly isShared: boolean;
  readonly slotMinutes: number;
  readonly capacity: number;
  /** Today included. */
  readonly bookableDays: number;
  day(date: CivilDate): DayPlan;
}

export interface PartClosure {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly hours?: { readonly from: CivilTime; readonly to: CivilTime };
  readonly reason: Text;
}

/** What the office's people decided, over the catalogue. */
interface Overlay {
  readonly schedule?: OfficeSchedule;
  readonly closures: readonly PartClosure[];
}

interface Kept {
  /** What the plans were made of. */
  readonly source: string;
  readonly plans: OfficePlans;
}

/** Plans that were made, until somebody changes what they are made of. */
const made = new WeakMap<BookableOffice, Kept>();

/** Their plans in the same order, in one statement. */
export async function readPlans(
  db: Kysely<Database>,
  offices: readonly BookableOffice[],
): Promise<OfficePlans[]> {
  const rows = await readOverlays(db, offices);
  return offices.map((office) => plansUnder(office, rows));
}

/** The plans of an office, and the number of the plan of a day, to be compared once that is locked. */
export async function readPlansOn(
  db: Kysely<Database>,
  office: BookableOffice,
  date: CivilDate,
): Promise<{ readonly plans: OfficePlans; readonly plan: number }> {
  const rows = await readOverlays(db, [office], date);
  const plan = Number(rows.find(({ kind }) => kind === 'day')?.text ?? 0);
  return { plans: plansUnder(office, rows), plan };
}

function plansUnder(office: BookableOffice, rows: readonly OverlayRow[]): OfficePlans {
  const own = rows.filter((row) => row.office === office.office.id && row.kind !== 'day');
  const source = own.map(({ text }) => text).join('\n');
  const kept = made.get(office);
  if (kept?.source === source) return kept.plans;
  const plans = planOffice(office, overlayOf(own));
  made.set(office, { source, plans });
  return plans;
}

interface OverlayRow {
  readonly office: string;
  readonly kind: 'schedule' | 'closure' | 'day';
  readonly text: string;
}

async function readOverlays(
  db: Kysely<Database>,
  offices: readonly BookableOffice[],
  date?: CivilDate,
): Promise<readonly OverlayRow[]> {
  const names = sql.join(offices.map(({ office }) => office.id));
  const pools = sql.join(offices.map(({ pool }) => pool));
  const day = sql`union all select pool, 'day', plan::text from day_load
    where pool in (${pools}) and date = ${date}`;
  const { rows } = await sql<OverlayRow>`
    select office, 'schedule' as kind, schedule as text from office_schedule
      where office in (${names})
    union all
    select office, 'closure', json_build_object('from', "from", 'to', "to", 'hours', hours::json,
      'reason', reason::json)::text from office_closure where office in (${names})
    ${date === undefined ? sql`` : day}
    order by office, kind, text`.execute(db);
  return rows;
}

function overlayOf(rows: readonly OverlayRow[]): Overlay {
  const schedule = rows.find(({ kind }) => kind === 'schedule');
  return {
    ...(schedule && { schedule: JSON.parse(schedule.text) as OfficeSchedule }),
    closures: rows
      .filter(({ kind }) => kind === 'closure')
      .map(({ text }) => JSON.parse(text) as PartClosure),
  };
}

/** An office under what its people decided. */
export function planOffice(
  { office, pool, isShared, hours, reception }: BookableOffice,
  { schedule, closures }: Overlay = { closures: [] },
): OfficePlans {
  const whole = closures
    .filter((closure) => !closure.hours)
    .map(({ from, to, reason }) => ({ from, to, title: reason }));
  const parts = closures.filter((closure) => closure.hours);
  const opening = {
    ...hours,
    periods: schedule?.periods ?? hours.periods,
    closures: [...whole, ...hours.closures],
  };
  const days = new Map<CivilDate, DayPlan>();
  return {
    office,
    pool,
    isShared,
    slotMinutes: schedule?.slotMinutes ?? reception.slotMinutes,
    capacity: schedule?.capacity ?? reception.capacity,
    bookableDays: schedule?.bookableDays ?? reception.bookableDays,
    day(date) {
      const known = days.get(date) ?? planDay(date, opening, parts);
      if (!days.has(date)) days.set(date, known);
      return known;
    },
  };
}

function planDay(
  date: CivilDate,
  hours: BookableOffice['hours'],
  parts: readonly PartClosure[],
): DayPlan {
  const { openings, gaps, closure } = openingOn(date, hours);
  const lacksFirstHour = fromInstant(toInstant({ date, time: '00:30' })).time !== '00:30';
  if (closure) {
    const { title: reason, isTentative } = closure;
    return { stretches: [], lacksFirstHour, reason, ...(isTentative && { isTentative }) };
  }
  const stretches = openings.map(({ opens, closes }): Stretch => {
    const [start, end] = [minuteOf(opens), minuteOf(closes)];
    return [start, end > start ? end : end + 24 * 60];
  });
  return {
    lacksFirstHour,
    ...(gaps.length > 0 && { gaps: gaps.map(({ from, to, title }) => ({ from, to, title })) }),
    ...withoutParts(stretches, date, parts),
  };
}

/** What is left of the day, and why, where its people close for a part of it. */
function withoutParts(
  stretches: readonly Stretch[],
  date: CivilDate,
  parts: readonly PartClosure[],
): Pick<DayPlan, 'stretches' | 'reason' | 'note'> {
  let left = stretches;
  let reason: Text | undefined;
  for (const { from, to, hours, reason: why } of parts) {
    if (!hours || date < from || date > to) continue;
    const before = left;
    left = before.flatMap((one) => cut(one, minuteOf(hours.from), minuteOf(hours.to)));
    if (left.some((one, at) => one !== before[at]) || left.length < before.length) reason ??= why;
  }
  if (!reason) return { stretches: left };
  return left.length === 0 ? { stretches: left, reason } : { stretches: left, note: reason };
}

function cut(stretch: Stretch, from: number, to: number): Stretch[] {
  const [start, end] = stretch;
  if (to <= start || end <= from) return [stretch];
  const around: Stretch[] = [
    [start, from],
    [to, end],
  ];
  return around.filter(([first, last]) => first < last);
}

/** Minutes since midnight. */
export function minuteOf(time: CivilTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeOf(minute: number): CivilTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A start as it is told. */
export function slotAt(
  date: CivilDate,
  time: CivilTime,
  minutes: number,
  free: number,
): Omit<OfficeSlot, 'office'> {
  return { date, time, instant: toInstant({ date, time }), minutes, free };
}
