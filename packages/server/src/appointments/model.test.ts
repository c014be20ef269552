import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppointmentReceipt, Hold, Visit } from '@fanar/contract';
import { sql } from 'kysely';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import { askEngine, openEngine, type Engine } from '../testing/open-engine.js';
import { everyDay, visitCatalogue, visitService } from '../testing/visit-catalogue.js';
import { bookAppointment } from './book.js';
import { cancelAppointment, moveAppointment } from './change.js';
import { holdSlot, releaseHold, renewHold } from './holds.js';
import { readAppointment } from './read.js';

/**
 * Histories that are played; each is another, and a failure tells the shortest that fails too. More
 * by hand: `FANAR_MODEL_RUNS=1000`.
 */
const runs = Number(process.env.FANAR_MODEL_RUNS ?? 200);

const capacity = 2;
const slots = 4;
const holdSeconds = 300;
const days = ['2026-11-24', '2026-11-25'] as const;
const start = Date.parse('2026-11-23T08:00:00Z');
const short = visitService('test/short', {});
const long = visitService('test/long', { minutes: 30 });

/** What there should be, told in the plainest way: who is where, minute for minute of nothing. */
interface Model {
  now: number;
  holds: ModelHold[];
  appointments: ModelAppointment[];
}

interface Place {
  readonly day: number;
  readonly slot: number;
  readonly units: number;
}

interface ModelHold extends Place {
  until: number;
  renewed: boolean;
  state: 'held' | 'released' | 'booked';
}

interface ModelAppointment {
  place: Place;
  revision: number;
  isCancelled: boolean;
}

/** What the engine has answered, in the order of the model's lists. */
interface Real {
  readonly holds: Hold[];
  readonly receipts: AppointmentReceipt[];
}

/** Each history has an office of its own, which is cheaper than an empty database. */
const officeCount = 100;

let engine: Engine;
let now = start;
let office = 'o-0';
let played = 0;

beforeAll(async () => {
  const reception = { slotMinutes: 15, capacity, bookableDays: 10 };
  const offices = Array.from({ length: officeCount }, (_, at) => ({ id: `o-${at}`, reception }));
  const catalogue = visitCatalogue([short, long], everyDay('09:00', '10:00'), offices);
  engine = await openEngine(catalogue, () => new Date(now));
}, 60_000);
afterAll(() => engine.close());

async function empty(): Promise<void> {
  const { db, knownOffices } = engine.resources;
  await sql`truncate hold, appointment, appointment_event, day_load`.execute(db);
  knownOffices.forgetAll();
}

const runsStill = (model: Model, { state, until }: ModelHold): boolean =>
  state === 'held' && until > model.now;

function takenIn(model: Model, day: number, slot: number): number {
  const covers = (place: Place): boolean =>
    place.day === day && place.slot <= slot && slot < place.slot + place.units;
  const held = model.holds.filter((hold) => runsStill(model, hold) && covers(hold));
  const booked = model.appointments.filter((one) => !one.isCancelled && covers(one.place));
  return held.length + booked.length;
}

function freeFor(model: Model, { day, slot, units }: Place): number {
  if (slot + units > slots) return 0;
  const covered = Array.from({ length: units }, (_, unit) => takenIn(model, day, slot + unit));
  return capacity - Math.max(...covered);
}

/** The answer, or the code with which it was refused. */
async function outcome<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpProblem) return error.code;
    throw error;
  }
}

const visitOf = (units: number): Visit => ({
  services: [{ service: units === 1 ? short.id : long.id }],
});

const timeOf = (slot: number): string => `09:${String(slot * 15).padStart(2, '0')}`;

/** What became of a hold, by the code that every act on it is refused with. */
function refusalOf(model: Model, hold: ModelHold): string | undefined {
  if (hold.state !== 'held') return 'hold-not-found';
  return runsStill(model, hold) ? undefined : 'hold-expired';
}

type Command = fc.AsyncCommand<Model, Real>;

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  run,
});

/** One of a list, however long it is by then. */
const pick = <T>(list: readonly T[], index: number): [T, number] | undefined => {
  const at = index % Math.max(1, list.length);
  const found = list[at];
  return found === undefined ? undefined : [found, at];
};

const hold = (place: Place): Command =>
  command(`hold ${JSON.stringify(place)}`, async (model, real) => {
    const request = {
      visit: visitOf(place.units),
      office,
      date: days[place.day] ?? '',
      time: timeOf(place.slot),
    };
    const { resources } = engine;
    const held = await outcome(() =>
      inTransaction(resources.db, (tx) => holdSlot(tx, resources, request)),
    );
    const free = freeFor(model, place);
    if (place.slot + place.units > slots) return expect(held).toBe('slot-unavailable');
    if (free < 1) return expect(held).toBe('slot-taken');
    expect(held).toMatchObject({ slot: { free: free - 1 }, renewable: true });
    real.holds.push(held as Hold);
    const until = model.now + holdSeconds * 1000;
    model.holds.push({ ...place, until, renewed: false, state: 'held' });
  });

const renew = (index: number): Command =>
  command(`renew ${index}`, async (model, real) => {
    const [own, at] = pick(model.holds, index) ?? [];
    const given = real.holds[at ?? 0];
    if (!own || !given) return;
    const answer = await outcome(() => renewHold(engine.resources, given.id, given.key));
    const refusal = refusalOf(model, own) ?? (own.renewed ? 'hold-already-renewed' : undefined);
    if (refusal) return expect(answer).toBe(refusal);
    own.until += holdSeconds * 1000;
    own.renewed = true;
    expect(answer).toMatchObject({
      expiresAt: new Date(own.until).toISOString(),
      slot: { free: freeFor(model, own) },
    });
  });

const release = (index: number): Command =>
  command(`release ${index}`, async (model, real) => {
    const [own, at] = pick(model.holds, index) ?? [];
    const given = real.holds[at ?? 0];
    if (!own || !given) return;
    const answer = await outcome(() => releaseHold(engine.resources, given.id, given.key));
    expect(answer).toBe(own.state === 'booked' ? 'hold-not-found' : undefined);
    if (own.state === 'held') own.state = 'released';
  });

const book = (index: number): Command =>
  command(`book ${index}`, async (model, real) => {
    const [own, at] = pick(model.holds, index) ?? [];
    const given = real.holds[at ?? 0];
    if (!own || !given) return;
    const { resources } = engine;
    const request = { hold: given.id, name: 'سلمى', mobile: '+201001234567' };
    const answer = await outcome(() =>
      inTransaction(resources.db, (tx) =>
        bookAppointment(tx, resources, { ...request, language: 'ar' }, given.key),
      ),
    );
    const refusal = refusalOf(model, own);
    if (refusal) return expect(answer).toBe(refusal);
    own.state = 'booked';
    model.appointments.push({ place: own, revision: 0, isCancelled: false });
    expect(answer).toMatchObject({ revision: 0, slot: { free: freeFor(model, own) } });
    real.receipts.push(answer as AppointmentReceipt);
  });

const move = (index: number, holdIndex: number): Command =>
  command(`move ${index} to ${holdIndex}`, async (model, real) => {
    const [own, at] = pick(model.appointments, index) ?? [];
    const [target, holdAt] = pick(model.holds, holdIndex) ?? [];
    const [receipt, given] = [real.receipts[at ?? 0], real.holds[holdAt ?? 0]];
    if (!own || !target || !receipt || !given) return;
    const { resources } = engine;
    const opened = { ...receipt, ifMatch: `"${own.revision}"` };
    const answer = await outcome(() =>
      inTransaction(resources.db, (tx) =>
        moveAppointment(tx, resources, opened, { hold: given.id, holdKey: given.key }),
      ),
    );
    const refusal = own.isCancelled ? 'appointment-cancelled' : refusalOf(model, target);
    if (refusal) return expect(answer).toBe(refusal);
    target.state = 'booked';
    own.place = target;
    own.revision += 1;
    expect(answer).toMatchObject({
      revision: own.revision,
      slot: { date: days[target.day], time: timeOf(target.slot), free: freeFor(model, target) },
    });
  });

const cancel = (index: number, isStale: boolean): Command =>
  command(`cancel ${index}${isStale ? ' by an old state' : ''}`, async (model, real) => {
    const [own, at] = pick(model.appointments, index) ?? [];
    const receipt = real.receipts[at ?? 0];
    if (!own || !receipt) return;
    const { resources } = engine;
    const ifMatch = `"${own.revision - (isStale ? 1 : 0)}"`;
    const answer = await outcome(() =>
      inTransaction(resources.db, (tx) =>
        cancelAppointment(tx, resources, { ...receipt, ifMatch }),
      ),
    );
    if (isStale) return expect(answer).toBe('appointment-changed');
    if (own.isCancelled) return expect(answer).toBe('appointment-cancelled');
    own.isCancelled = true;
    own.revision += 1;
    expect(answer).toMatchObject({ status: 'cancelled', revision: own.revision });
  });

const pass = (seconds: number): Command =>
  command(`pass ${seconds} s`, async (model) => {
    model.now += seconds * 1000;
    now = model.now;
  });

const read = (units: number): Command =>
  command(`read for ${units}`, async (model, real) => {
    const { offices } = await askEngine(engine, {
      visit: visitOf(units),
      offices: [office],
      granularity: 'slots',
      from: days[0],
      to: days[1],
    });
    const expected = days.flatMap((date, day) =>
      Array.from({ length: slots + 1 - units }, (_, slot) => ({
        date,
        time: timeOf(slot),
        free: freeFor(model, { day, slot, units }),
      })),
    );
    expect(offices[0]?.slots).toMatchObject(expected);
    expect(offices[0]?.free).toBe(expected.filter(({ free }) => free > 0).length);
    const [own, at] = pick(model.appointments, model.now) ?? [];
    const receipt = real.receipts[at ?? 0];
    if (!own || !receipt) return;
    const told = await readAppointment(engine.resources, receipt.reference, receipt.key);
    expect(told).toMatchObject({
      revision: own.revision,
      status: own.isCancelled ? 'cancelled' : 'booked',
      slot: { date: days[own.place.day], time: timeOf(own.place.slot) },
    });
  });

const index = fc.nat(5);
const place = fc.record({
  day: fc.nat(1),
  slot: fc.nat(slots - 1),
  units: fc.integer({ min: 1, max: 2 }),
});
const hours = fc.constantFrom(60, 150, 299, 300, 301);

const histories = fc.commands(
  [
    place.map(hold),
    place.map(hold),
    place.map(hold),
    index.map(renew),
    index.map(release),
    index.map(book),
    index.map(book),
    fc.tuple(index, index).map(([one, other]) => move(one, other)),
    fc.tuple(index, fc.boolean()).map(([one, isStale]) => cancel(one, isStale)),
    hours.map(pass),
    fc.integer({ min: 1, max: 2 }).map(read),
  ],
  { maxCommands: 24, size: 'max' },
);

it(`does in ${runs} random histories what a plain model does`, async () => {
  const property = fc.asyncProperty(histories, async (commands) => {
    now = start;
    office = `o-${played % officeCount}`;
    if (played % officeCount === 0) await empty();
    played += 1;
    const setup = () => ({
      model: { now: start, holds: [], appointments: [] } as Model,
      real: { holds: [], receipts: [] } as Real,
    });
    await fc.asyncModelRun(setup, commands);
  });
  await fc.assert(property, { numRuns: runs });
}, 300_000);
