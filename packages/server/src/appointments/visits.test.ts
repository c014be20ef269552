import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Availability, Hold, Visit } from '@fanar/contract';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import { askEngine, openEngine, type Engine } from '../testing/open-engine.js';
import { everyDay, visitCatalogue, visitService } from '../testing/visit-catalogue.js';
import { nearestSlots } from './alternatives.js';
import { bookAppointment } from './book.js';
import { holdSlot, type SlotRequest } from './holds.js';
import { readAppointment } from './read.js';

const licence = visitService('test/licence', {
  perPerson: 15,
  maxPeople: 3,
  maxCount: 2,
  combinesWith: ['test/photo'],
  changeUntil: 24,
});
const photo = visitService('test/photo', { minutes: 30, modes: ['in-person', 'home-visit'] });
const alone = visitService('test/alone', {});
const long = visitService('test/long', { minutes: 90 });

const reception = { slotMinutes: 15, capacity: 1, bookableDays: 30 };
const atHome = { ...reception, modes: ['in-person', 'home-visit'] as const };
const shared = { ...reception, capacity: 2, pool: 'court' };

let engine: Engine;
let now = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  const catalogue = visitCatalogue([licence, photo, alone, long], everyDay('09:00', '10:00'), [
    { id: 'small', reception: atHome, place: { latitude: 31.26, longitude: 32.3 } },
    { id: 'far', reception, place: { latitude: 31.2, longitude: 32.3 } },
    { id: 'near', reception, place: { latitude: 31.27, longitude: 32.3 } },
    { id: 'court-one', reception: shared },
    { id: 'court-two', reception: shared },
    { id: 'other', reception, services: [alone.id] },
  ]);
  engine = await openEngine(catalogue, () => now);
}, 60_000);
afterAll(() => engine.close());

const visit = (services: Visit['services'], more: Partial<Visit> = {}): Visit => ({
  services,
  ...more,
});
const forLicence = visit([{ service: licence.id }]);

const ask = (asked: Visit, date: string, ...offices: string[]): Promise<Availability> =>
  askEngine(engine, {
    visit: asked,
    offices,
    granularity: 'slots',
    from: date,
    to: date,
  });

const timesOf = async (asked: Visit, date = '2026-11-24', office = 'small') =>
  (await ask(asked, date, office)).offices[0]?.slots?.map(({ time, free }) => `${time} ${free}`);

const hold = (request: SlotRequest): Promise<Hold> =>
  inTransaction(engine.resources.db, (tx) => holdSlot(tx, engine.resources, request));

async function refusal(work: () => Promise<unknown>) {
  try {
    await work();
  } catch (error) {
    if (error instanceof HttpProblem) {
      const { status, code, details } = error;
      return { status, code, ...details.params };
    }
    throw error;
  }
  return undefined;
}

const person = { name: 'سلمى عادل', mobile: '+201001234567', language: 'ar' } as const;

describe('the length of a visit', () => {
  it('grows with people, counts and services, and cuts the last starts', async () => {
    expect(await timesOf(forLicence)).toEqual(['09:00 1', '09:15 1', '09:30 1', '09:45 1']);
    const two = visit([{ service: licence.id }], { people: 2 });
    expect(await timesOf(two)).toEqual(['09:00 1', '09:15 1', '09:30 1']);
    const twice = visit([{ service: licence.id, count: 2 }], { people: 2 });
    expect(await timesOf(twice)).toEqual(['09:00 1', '09:15 1']);
    const both = visit([{ service: licence.id }, { service: photo.id }]);
    expect((await ask(both, '2026-11-24', 'small')).minutes).toBe(45);
    expect(await timesOf(both)).toEqual(['09:00 1', '09:15 1']);
  });

  it('takes as many slots, and leaves those around it free', async () => {
    const two = visit([{ service: licence.id }], { people: 2 });
    const date = '2026-11-25';
    const held = await hold({ visit: two, office: 'small', date, time: '09:15' });
    expect(held.slot).toMatchObject({ minutes: 30, free: 0 });
    expect(await timesOf(forLicence, date)).toEqual(['09:00 1', '09:15 0', '09:30 0', '09:45 1']);
    expect(await timesOf(two, date)).toEqual(['09:00 0', '09:15 0', '09:30 0']);
  });

  it('has to fit into the hours of an office', async () => {
    const hour = visit([{ service: licence.id, count: 2 }, { service: photo.id }]);
    expect(await timesOf(hour)).toEqual(['09:00 1']);
    const longer = visit([{ service: long.id }]);
    const refused = { status: 409, code: 'visit-too-long' };
    expect(await refusal(() => ask(longer, '2026-11-24', 'small'))).toEqual(refused);
    const request = { visit: longer, office: 'small', date: '2026-11-24', time: '09:00' };
    expect(await refusal(() => hold(request))).toEqual(refused);
  });
});

describe('what no visit is', () => {
  it.each([
    [visit([{ service: licence.id }, { service: alone.id }]), 'visit-not-combinable'],
    [visit([{ service: licence.id, count: 3 }]), 'visit-count'],
    [visit([{ service: alone.id, count: 2 }]), 'visit-count'],
    [visit([{ service: alone.id }, { service: alone.id }]), 'visit-count'],
    [visit([{ service: licence.id }], { people: 4 }), 'visit-people'],
    [visit([{ service: licence.id }], { mode: 'video' }), 'visit-mode'],
  ])('is refused to who asks and to who holds: %j as %s', async (asked, code) => {
    expect(await refusal(() => ask(asked, '2026-11-24', 'small'))).toMatchObject({
      status: 409,
      code,
    });
    const request = { visit: asked, office: 'small', date: '2026-11-24', time: '09:00' };
    expect(await refusal(() => hold(request))).toMatchObject({ status: 409, code });
  });

  it('is a visit for a service that the office does not serve', async () => {
    expect(await refusal(() => ask(forLicence, '2026-11-24', 'other'))).toMatchObject({
      status: 404,
      code: 'office-not-found',
    });
  });
});

describe('a home visit', () => {
  it('needs to know where to come, and nobody says there that they are there', async () => {
    const request = { visit: visit([{ service: photo.id }], { mode: 'home-visit' }) };
    const slot = { office: 'small', date: '2026-11-26', time: '09:00' };
    const held = await hold({ ...request, ...slot });
    const { resources } = engine;
    const book = (more: object) =>
      inTransaction(resources.db, (tx) =>
        bookAppointment(tx, resources, { hold: held.id, ...person, ...more }, held.key),
      );
    expect(await refusal(() => book({ place: ' ' }))).toMatchObject({
      status: 422,
      code: 'answers-invalid',
    });
    const details = {
      place: 'شارع الجمهورية',
      note: 'الدور الثالث',
      needs: ['wheelchair'],
      email: 'salma@example.org',
      bookedBy: 'منى عادل',
      reminders: false,
    };
    const receipt = await book(details);
    expect(receipt).toMatchObject({ needs: ['wheelchair'], status: 'booked' });
    expect(receipt.checkInFrom).toBeUndefined();
    const row = await resources.db
      .selectFrom('appointment')
      .selectAll()
      .where('reference', '=', receipt.reference)
      .executeTakeFirstOrThrow();
    for (const secret of ['شارع', 'الدور', 'wheelchair', 'salma@', 'منى']) {
      expect(Buffer.from(row.person).includes(secret)).toBe(false);
      expect(JSON.stringify({ ...row, person: '' })).not.toContain(secret);
    }
  });
});

describe('the offices of a pool', () => {
  it('have one capacity: what is taken at one is taken at the other', async () => {
    const date = '2026-11-27';
    const at = (office: string) => hold({ visit: forLicence, office, date, time: '09:00' });
    await at('court-one');
    await at('court-two');
    expect(await refusal(() => at('court-one'))).toMatchObject({
      status: 409,
      code: 'slot-taken',
    });
    const { offices } = await ask(forLicence, date, 'court-one', 'court-two', 'small');
    expect(offices.map(({ pool }) => pool)).toEqual(['court', 'court', undefined]);
    expect(offices.map(({ slots }) => slots?.[0]?.free)).toEqual([0, 0, 1]);
    expect(offices.map(({ free }) => free)).toEqual([3, 3, 4]);
  });
});

describe('alternatives', () => {
  it('are those of the office that was asked for, and then of the nearest others', async () => {
    const request = { visit: forLicence, office: 'small', date: '2026-11-28', time: '09:00' };
    await hold(request);
    const slots = await nearestSlots(engine.resources.db, engine.resources, request);
    const told = slots.map(({ office, date, time }) => `${office} ${date.slice(8)} ${time}`);
    expect(told.slice(0, 5)).toEqual([
      'small 27 09:30',
      'small 27 09:45',
      'small 28 09:15',
      'small 28 09:30',
      'small 28 09:45',
    ]);
    expect(told.slice(5).map((text) => text.split(' ')[0])).toEqual(['near', 'far', 'court-one']);
  });
});

describe('the policy', () => {
  it('is that of the strictest service of the visit', async () => {
    const both = visit([{ service: licence.id }, { service: photo.id }]);
    const held = await hold({ visit: both, office: 'far', date: '2026-11-26', time: '09:00' });
    const { resources } = engine;
    const receipt = await inTransaction(resources.db, (tx) =>
      bookAppointment(tx, resources, { hold: held.id, ...person }, held.key),
    );
    expect(receipt).toMatchObject({ changeUntil: '2026-11-25T07:00:00.000Z', changeable: true });
    const before = now;
    now = new Date('2026-11-25T07:00:00.001Z');
    const read = await readAppointment(resources, receipt.reference, receipt.key);
    now = before;
    expect(read.changeable).toBe(false);
  });
});

describe('what the people of an office decide', () => {
  it('goes before what the catalogue says, as soon as it is written', async () => {
    const { db } = engine.resources;
    const date = '2026-12-03';
    const day = async (on = date) => {
      const { offices } = await askEngine(engine, {
        visit: forLicence,
        offices: ['near'],
        granularity: 'days',
        from: on,
        to: on,
      });
      return offices[0]?.days?.[0];
    };
    const decided = (): void => engine.resources.knownOffices.forget('near');
    expect(await day()).toMatchObject({ state: 'open', free: 4 });
    const closure = { id: randomUUID(), office: 'near', from: date, to: '2026-12-04' };
    const reason = JSON.stringify({ ar: 'صيانة' });
    const hours = JSON.stringify({ from: '09:00', to: '09:30' });
    await db
      .insertInto('office_closure')
      .values({ ...closure, hours, reason })
      .execute();
    decided();
    expect(await day()).toMatchObject({ state: 'open', free: 2, note: { ar: 'صيانة' } });
    await db
      .insertInto('office_closure')
      .values({ ...closure, id: randomUUID(), to: date, hours: null, reason })
      .execute();
    decided();
    expect(await day()).toMatchObject({ state: 'closed', free: 0, reason: { ar: 'صيانة' } });
    const morning = [{ opens: '08:00', closes: '09:00' }];
    const schedule = {
      periods: [{ from: '2026-01-01', hours: { 6: morning } }],
      ...{ slotMinutes: 20, capacity: 2, bookableDays: 30 },
    };
    await db
      .insertInto('office_schedule')
      .values({ office: 'near', revision: 1, schedule: JSON.stringify(schedule) })
      .execute();
    decided();
    expect(await day('2026-12-05')).toMatchObject({ state: 'open', free: 3 });
    expect(await day('2026-12-06')).toMatchObject({ state: 'closed' });
  });
});
