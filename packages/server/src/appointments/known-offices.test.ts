import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromInstant } from '@fanar/egypt';
import { sql } from 'kysely';
import { createNoticeHub, publishNotice } from '../database/notices.js';
import { inTransaction } from '../database/transaction.js';
import { as, hold as holdAt } from '../testing/examples.js';
import { askEngine, openEngine, type Engine } from '../testing/open-engine.js';
import { postgres, startTwoServers, type TestServer } from '../testing/test-server.js';
import { service } from '../testing/test-catalogue.js';
import { everyDay, visitCatalogue, visitService } from '../testing/visit-catalogue.js';
import { waitFor } from '../testing/wait-for.js';
import { bookAppointment } from './book.js';
import { cancelAppointment, moveAppointment } from './change.js';
import { holdSlot, releaseHold, renewHold } from './holds.js';
import { createKnownOffices } from './known-offices.js';

const short = visitService('test/short', {});
const visit = { services: [{ service: short.id }] };
const reception = { slotMinutes: 15, capacity: 1, bookableDays: 10 };
const person = { name: 'سلمى عادل', mobile: '+201001234567', language: 'ar' } as const;

/** Monday, 10:00 in Cairo; a start is given until half an hour before it. */
const start = Date.parse('2026-11-23T08:00:00Z');
const [today, tomorrow] = ['2026-11-23', '2026-11-24'] as const;

let engine: Engine;
let now = start;

beforeAll(async () => {
  const offices = [
    { id: 'one', reception },
    { id: 'other', reception },
  ];
  const catalogue = visitCatalogue([short], everyDay('09:00', '12:00'), offices);
  engine = await openEngine(catalogue, () => new Date(now));
}, 60_000);
afterAll(() => engine.close());
beforeEach(async () => {
  now = start;
  const { db, knownOffices } = engine.resources;
  await sql`truncate hold, appointment, appointment_event, day_load`.execute(db);
  knownOffices.forgetAll();
});

/** How many may still come at a time. */
async function freeAt(date: string, time: string): Promise<number | undefined> {
  const range = { granularity: 'slots', from: date, to: date } as const;
  const { offices, now: told } = await askEngine(engine, { visit, offices: ['one'], ...range });
  expect(told).toBe(new Date(now).toISOString());
  return offices[0]?.slots?.find((slot) => slot.time === time)?.free;
}

const free = () => freeAt(tomorrow, '09:00');

const hold = (time = '09:00', date = tomorrow as string) =>
  inTransaction(engine.resources.db, (tx) =>
    holdSlot(tx, engine.resources, { visit, office: 'one', date, time }),
  );

const book = ({ id, key }: { id: string; key: string }) =>
  inTransaction(engine.resources.db, (tx) =>
    bookAppointment(tx, engine.resources, { hold: id, ...person }, key),
  );

/** Takes a place as nobody does: without a word. What is told after it was read anew. */
const takeSilently = () =>
  sql`insert into day_load (pool, date, booked) values ('one', ${tomorrow}, '[[540,15,1]]')
    on conflict (pool, date) do update set booked = excluded.booked`.execute(engine.resources.db);

describe('what is remembered', () => {
  it('is not read again while nobody has changed it, or has changed another', async () => {
    expect(await free()).toBe(1);
    await takeSilently();
    expect(await free()).toBe(1);
    const { db } = engine.resources;
    await publishNotice(db, 'availability', { pool: 'other', dates: [tomorrow] });
    expect(await free()).toBe(1);
  });

  it('is forgotten once by a change of this process, at the end of its transaction', async () => {
    expect(await free()).toBe(1);
    await hold();
    expect(await free()).toBe(0);
    const { db, knownOffices } = engine.resources;
    await sql`update day_load set held = '[]'`.execute(db);
    const told = { pool: 'one', dates: [tomorrow], isToldTo: knownOffices.id };
    await publishNotice(db, 'availability', told);
    await publishNotice(db, 'availability', { pool: 'other', dates: [tomorrow] });
    expect(await free(), 'its own notice comes too late to say anything').toBe(0);
    await publishNotice(db, 'availability', { ...told, isToldTo: 'another' });
    await waitFor(async () => (await free()) === 1);
  });

  it('is forgotten at a notice, whichever process it is of', async () => {
    expect(await free()).toBe(1);
    await takeSilently();
    await publishNotice(engine.resources.db, 'availability', { pool: 'one', dates: [tomorrow] });
    expect(await free()).toBe(0);
  });

  it('outlives half a minute in no case', async () => {
    expect(await free()).toBe(1);
    await takeSilently();
    now += 29_999;
    expect(await free()).toBe(1);
    now += 1;
    expect(await free()).toBe(0);
  });

  it('says nothing of a time before it was read', async () => {
    now += 600_000;
    expect(await free()).toBe(1);
    await takeSilently();
    now -= 1;
    expect(await free()).toBe(0);
  });
});

describe('what was done here', () => {
  it('is told from the moment in which it is answered', async () => {
    expect(await free()).toBe(1);
    const first = await hold();
    expect(await free()).toBe(0);
    await releaseHold(engine.resources, first.id, first.key);
    expect(await free()).toBe(1);
    const receipt = await book(await hold());
    expect(await free()).toBe(0);

    const other = await hold('09:15');
    const opened = { ...receipt, ifMatch: '"0"' };
    await inTransaction(engine.resources.db, (tx) =>
      moveAppointment(tx, engine.resources, opened, { hold: other.id, holdKey: other.key }),
    );
    expect([await free(), await freeAt(tomorrow, '09:15')]).toEqual([1, 0]);
    await inTransaction(engine.resources.db, (tx) =>
      cancelAppointment(tx, engine.resources, { ...receipt, ifMatch: '"1"' }),
    );
    expect(await freeAt(tomorrow, '09:15')).toBe(1);
  });

  it('is not told where it was undone', async () => {
    expect(await free()).toBe(1);
    const undone = inTransaction(engine.resources.db, async (tx) => {
      await holdSlot(tx, engine.resources, {
        visit,
        office: 'one',
        date: tomorrow,
        time: '09:00',
      });
      throw new Error('changed its mind');
    });
    await expect(undone).rejects.toThrow('changed its mind');
    expect(await free()).toBe(1);
  });
});

describe('as time passes', () => {
  it('a hold that ran out takes nothing from that very moment', async () => {
    const { expiresAt } = await hold();
    expect(await free()).toBe(0);
    now = Date.parse(expiresAt) - 1;
    expect(await free()).toBe(0);
    now += 1;
    expect(await free()).toBe(1);
  });

  it('a hold that was renewed, or became an appointment, takes its place on', async () => {
    const held = await hold();
    expect(await free()).toBe(0);
    now = Date.parse(held.expiresAt) - 1;
    expect(await free()).toBe(0);
    const renewed = await renewHold(engine.resources, held.id, held.key);
    now += 1;
    expect(await free()).toBe(0);
    now = Date.parse(renewed.expiresAt) - 1;
    expect(await free()).toBe(0);
    await book(held);
    now += 1;
    expect(await free()).toBe(0);
  });

  it('a start is given until it is too near, and no longer', async () => {
    expect(await freeAt(today, '10:30')).toBe(1);
    now += 1;
    expect([await freeAt(today, '10:30'), await freeAt(today, '10:45')]).toEqual([undefined, 1]);
    now = start + 15 * 60_000;
    expect(await freeAt(today, '10:45')).toBe(1);
    now += 1;
    expect(await freeAt(today, '10:45')).toBeUndefined();
  });

  it('a day is over at midnight, and the last that can be booked is another', async () => {
    const states = async () => {
      const asked = { visit, offices: ['one'], granularity: 'days' } as const;
      const range = { from: today, to: '2026-12-03' };
      const { offices } = await askEngine(engine, { ...asked, ...range });
      return offices[0]?.days?.map(({ state }) => state);
    };
    const nine = Array.from({ length: 9 }, () => 'open');
    now = Date.parse('2026-11-23T21:59:59.999Z');
    expect(fromInstant(new Date(now)).date).toBe(today);
    expect(await states()).toEqual(['past', ...nine, 'beyond']);
    now += 1;
    expect(await states()).toEqual(['past', 'open', ...nine]);
  });
});

describe('a reading', () => {
  const read = (known = engine.resources.knownOffices) =>
    known.read([engine.resources.catalogue.bookable('one')], new Date(now));
  const bookedOn = (offices: Awaited<ReturnType<typeof read>>) =>
    offices[0]?.load(tomorrow)?.booked.length ?? 0;

  it('is shared by all who ask meanwhile', async () => {
    const [one, other] = await Promise.all([read(), read()]);
    expect(one[0]).toBeDefined();
    expect(one[0]).toBe(other[0]);
  });

  it('that was overtaken by a change is told to nobody who asks after it', async () => {
    const { knownOffices } = engine.resources;
    const early = read();
    knownOffices.forget('one');
    const late = read();
    expect((await early)[0]).not.toBe((await late)[0]);
    expect((await read())[0]).toBe((await late)[0]);
  });

  it('that was overtaken by a change is not remembered', async () => {
    const overtaken = read();
    engine.resources.knownOffices.forget('one');
    expect(bookedOn(await overtaken)).toBe(0);
    await takeSilently();
    expect(bookedOn(await read())).toBe(1);
  });

  it('that failed is tried again by who asks next', async () => {
    const { catalogue, db } = engine.resources;
    let isAway = true;
    const broken = createKnownOffices({
      db,
      notices: createNoticeHub(engine.resources.reportError),
      catalogue: {
        pool(name) {
          if (isAway) throw new Error('away');
          return catalogue.pool(name);
        },
      },
    });
    await expect(read(broken)).rejects.toThrow('away');
    isAway = false;
    expect(await read(broken)).toHaveLength(1);
  });

  it('is made for each question while no notice can be heard', async () => {
    const { catalogue, db } = engine.resources;
    const hub = createNoticeHub(engine.resources.reportError);
    const known = createKnownOffices({ db, notices: hub, catalogue });
    expect(bookedOn(await read(known))).toBe(0);
    hub.lost();
    await takeSilently();
    expect(bookedOn(await read(known))).toBe(1);
    await sql`truncate day_load`.execute(db);
    expect(bookedOn(await read(known))).toBe(0);
    await takeSilently();
    hub.missed();
    expect(bookedOn(await read(known))).toBe(1);
    await sql`truncate day_load`.execute(db);
    expect(bookedOn(await read(known))).toBe(1);
  });
});

/** Where there is a PostgreSQL: an embedded database has one process alone. */
function describeTwoProcesses(url: string): void {
  it('what another process did is told as soon as its notice comes', async () => {
    const [one, other] = await startTwoServers(url);
    const at = async ({ call }: TestServer) => {
      const query = `services=${service}&offices=one-seat&granularity=slots`;
      const answer = await call('GET', `/availability?${query}&from=${tomorrow}&to=${tomorrow}`);
      const { offices } = await as.availability(answer);
      return offices[0]?.slots?.find(({ time }) => time === '09:00')?.free;
    };
    expect(await Promise.all([at(one), at(other)])).toEqual([1, 1]);
    const held = await as.hold(await holdAt(one, { date: tomorrow, time: '09:00' }));
    expect(await at(one)).toBe(0);
    await waitFor(async () => (await at(other)) === 0);
    const answer = await other.call('DELETE', `/holds/${held.id}`, {
      headers: { 'Fanar-Key': held.key },
    });
    expect([answer.status, await at(other)]).toEqual([204, 1]);
    await waitFor(async () => (await at(one)) === 1);
    await one.close();
  });
}

const url = postgres;
if (url !== undefined) describe('of two processes', () => describeTwoProcesses(url));
