import type { components } from '@fanar/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, book, hold, newKey, type SlotChoice } from '../testing/examples.js';
import { clerk, staffTokens } from '../testing/hall.js';
import {
  postgres,
  startTestServer,
  startTwoServers,
  type TestServer,
} from '../testing/test-server.js';

type Schemas = components['schemas'];

const signedIn = { Authorization: `Bearer ${clerk}` };
const reason = { ar: 'صيانة في المبنى', en: 'Repairs in the building' };
/** A Sunday and the Monday after. */
const [sunday, monday] = ['2026-11-29', '2026-11-30'];

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({ staffTokens });
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  const { db } = test.server;
  for (const table of ['office_closure', 'office_schedule', 'appointment', 'day_load'] as const) {
    await db.deleteFrom(table).execute();
  }
});

const bookAt = async (slot: SlotChoice, details: object = {}, at = test) =>
  as.booking(await book(at, await as.hold(await hold(at, slot)), details));

const of = (path: string, office = 'one-seat'): string => `/staff/offices/${office}/${path}`;

async function ask<Answer>(path: string, wanted = 200): Promise<Answer> {
  const answer = await test.call('GET', path, { headers: signedIn });
  expect(answer.status).toBe(wanted);
  return (await answer.json()) as Answer;
}

function close(
  request: object,
  { dryRun = false, key = newKey(), at = test } = {},
): Promise<Response> {
  return at.call('POST', `${of('closures')}${dryRun ? '?dryRun=true' : ''}`, {
    headers: { ...signedIn, 'Idempotency-Key': key },
    json: { reason, ...request },
  });
}

function setStatus(reference: string, json: object): Promise<Response> {
  return test.call('PUT', `/staff/appointments/${reference}/status`, { headers: signedIn, json });
}

const read = async ({ reference, key }: { reference: string; key: string }) =>
  as.appointment(
    await test.call('GET', `/appointments/${reference}`, { headers: { 'Fanar-Key': key } }),
  );

const freeOn = async (date: string): Promise<Schemas['DayAvailability'] | undefined> => {
  const query = `services=traffic/renew-vehicle-licence&offices=one-seat&granularity=days`;
  const answer = await test.call('GET', `/availability?${query}&from=${date}&to=${date}`);
  return (await as.availability(answer)).offices[0]?.days?.[0];
};

describe('the day of an office', () => {
  it('names who is expected, in order of time, with all that was said for the office', async () => {
    const late = await bookAt({ date: sunday, time: '09:30' });
    const early = await bookAt(
      { date: sunday, time: '09:00' },
      { needs: ['wheelchair'], note: 'أحضر مع ابني', bookedBy: 'هالة سمير' },
    );
    const day = await ask<Schemas['OfficeDay']>(of(`day?date=${sunday}`));
    expect(day.appointments.map(({ reference }) => reference)).toEqual([
      early.reference,
      late.reference,
    ]);
    expect(day.appointments[0]).toMatchObject({
      name: 'سلمى عادل محمود فرج',
      mobile: '+201001234567',
      needs: ['wheelchair'],
      note: 'أحضر مع ابني',
      bookedBy: 'هالة سمير',
      status: 'booked',
    });
    expect(day.day).toMatchObject({ state: 'open', free: 2 });
  });

  it('is for the people of that office alone', async () => {
    const paths = [of(`day?date=${sunday}`, 'three-seats'), of('schedule', 'three-seats')];
    for (const path of paths) {
      expect((await test.call('GET', path, { headers: signedIn })).status).toBe(401);
      expect((await test.call('GET', path)).status).toBe(401);
    }
    const other = await bookAt({ date: sunday, time: '09:00', office: 'three-seats' });
    expect((await setStatus(other.reference, { status: 'arrived' })).status).toBe(404);
  });
});

describe('what became of an appointment', () => {
  it('is said by the office, and stands in its history', async () => {
    const { reference } = await bookAt({ date: sunday, time: '09:00' });
    expect(await (await setStatus(reference, { status: 'arrived' })).json()).toMatchObject({
      status: 'arrived',
    });
    await setStatus(reference, { status: 'fulfilled' });
    const { items } = await ask<{ items: Schemas['AuditEntry'][] }>(
      `/staff/appointments/${reference}/history`,
    );
    expect(items.map(({ act, by }) => [act, by])).toEqual([
      ['booked', 'citizen'],
      ['arrived', 'office'],
      ['fulfilled', 'office'],
    ]);
    expect(items[0]?.slot).toMatchObject({ office: 'one-seat', date: sunday, time: '09:00' });
    expect((await setStatus(reference, { status: 'cancelled' })).status).toBe(409);
  });

  it('is not that somebody did not come before the time has', async () => {
    const { reference } = await bookAt({ date: sunday, time: '09:00' });
    const early = await setStatus(reference, { status: 'noshow' });
    expect([early.status, (await as.problem(early)).code]).toEqual([409, 'check-in-early']);
  });

  it('is told to the citizen with the reason and what is offered instead', async () => {
    const booking = await bookAt({ date: sunday, time: '09:00' });
    await setStatus(booking.reference, { status: 'cancelled', reason });
    const { cancellation, changeable, status } = await read(booking);
    expect({ status, changeable }).toEqual({ status: 'cancelled', changeable: false });
    expect(cancellation).toMatchObject({ by: 'office', reason });
    expect(cancellation?.alternatives?.[0]).toMatchObject({ date: sunday, time: '09:00' });
    expect((await setStatus(booking.reference, { status: 'arrived' })).status).toBe(409);
  });
});

describe('a closure', () => {
  it('says first whom it meets and what they are offered, and changes nothing by that', async () => {
    const booking = await bookAt({ date: sunday, time: '09:15' });
    const answer = await close({ from: sunday, to: sunday }, { dryRun: true });
    expect(answer.status).toBe(200);
    const { affected, closure } = (await answer.json()) as Schemas['ClosureEffect'];
    expect(closure).toBeUndefined();
    expect(affected.map(({ appointment }) => appointment.reference)).toEqual([booking.reference]);
    const offered = affected[0]?.alternatives.filter(({ office }) => office === 'one-seat') ?? [];
    expect(offered.map(({ date, time }) => `${date} ${time}`)).toContain(`${monday} 09:00`);
    expect(offered.filter(({ date }) => date === sunday)).toEqual([]);
    expect((await read(booking)).status).toBe('booked');
    expect((await freeOn(sunday))?.state).toBe('open');
    expect((await ask<{ items: unknown[] }>(of('closures'))).items).toEqual([]);
  });

  it('cancels what is booked, gives back what is held, and offers nothing there', async () => {
    const booking = await bookAt({ date: sunday, time: '09:15' });
    const held = await as.hold(await hold(test, { date: sunday, time: '09:45' }));
    expect((await close({ from: sunday, to: sunday })).status).toBe(201);
    expect(await read(booking)).toMatchObject({
      status: 'cancelled',
      cancellation: { by: 'office', reason },
    });
    expect((await book(test, held)).status).toBe(404);
    expect(await freeOn(sunday)).toMatchObject({ state: 'closed', reason });
    const refused = await hold(test, { date: sunday, time: '09:30' });
    expect((await as.problem(refused)).code).toBe('slot-unavailable');
  });

  it('of some hours leaves the others', async () => {
    const [first, last] = [
      await bookAt({ date: sunday, time: '09:00' }),
      await bookAt({ date: sunday, time: '09:45' }),
    ];
    await close({ from: sunday, to: sunday, hours: { from: '09:30', to: '10:00' } });
    expect((await read(first)).status).toBe('booked');
    expect((await read(last)).status).toBe('cancelled');
    expect(await freeOn(sunday)).toMatchObject({ state: 'open', free: 1, note: reason });
  });

  it('is made once, whoever asks again, and can be taken back', async () => {
    const key = newKey();
    const once = (await (
      await close({ from: sunday, to: sunday }, { key })
    ).json()) as Schemas['ClosureEffect'];
    const again = await (await close({ from: sunday, to: sunday }, { key })).json();
    expect(again).toEqual(once);
    const { items } = await ask<{ items: Schemas['Closure'][] }>(of('closures'));
    expect(items).toEqual([once.closure]);
    const path = of(`closures/${once.closure?.id ?? ''}`);
    expect((await test.call('DELETE', path, { headers: signedIn })).status).toBe(204);
    expect((await test.call('DELETE', path, { headers: signedIn })).status).toBe(404);
    expect((await freeOn(sunday))?.state).toBe('open');
  });

  it('is refused where its days or hours are turned round, over, or too many', async () => {
    const pointers = async (request: object) =>
      (await as.problem(await close(request))).errors?.map(({ pointer }) => pointer);
    expect(await pointers({ from: monday, to: sunday })).toEqual(['/to']);
    expect(await pointers({ from: '2026-11-01', to: '2026-11-02' })).toEqual(['/to']);
    expect(await pointers({ from: sunday, to: '2027-11-29' })).toEqual(['/to']);
    const hours = { from: '10:00', to: '09:00' };
    expect(await pointers({ from: sunday, to: sunday, hours })).toEqual(['/hours/to']);
  });

  const url = postgres;
  if (url !== undefined) {
    it('leaves no place held or booked behind, whoever holds at the same time', async () => {
      const [one, other] = await startTwoServers(url, { staffTokens });
      try {
        const times = ['09:00', '09:15', '09:30', '09:45'];
        const [closed, ...holds] = await Promise.all([
          close({ from: sunday, to: sunday }, { at: one }),
          ...times.flatMap((time) => [
            hold(one, { date: sunday, time }),
            hold(other, { date: sunday, time }),
          ]),
        ]);
        expect(closed?.status).toBe(201);
        const booked = await Promise.all(
          holds
            .filter(({ status }) => status === 201)
            .map(async (answer) => (await book(other, await as.hold(answer))).status),
        );
        expect(booked.filter((status) => status === 201)).toEqual([]);
      } finally {
        await one.close();
      }
    });
  }
});

describe('a schedule', () => {
  const scheduleNow = async () => {
    const answer = await test.call('GET', of('schedule'), { headers: signedIn });
    const tag = answer.headers.get('ETag') ?? '';
    return { tag, schedule: (await answer.json()) as Schemas['OfficeSchedule'] };
  };
  const put = (json: object, tag: string, dryRun = false): Promise<Response> =>
    test.call('PUT', `${of('schedule')}${dryRun ? '?dryRun=true' : ''}`, {
      headers: { ...signedIn, 'If-Match': tag },
      json,
    });

  it('is that of the catalogue until the office has its own', async () => {
    const { tag, schedule } = await scheduleNow();
    expect(tag).toBe('"0"');
    expect(schedule).toMatchObject({ slotMinutes: 15, capacity: 1, bookableDays: 30 });
    const answer = await put({ ...schedule, capacity: 2 }, tag);
    expect([answer.status, answer.headers.get('ETag')]).toEqual([200, '"1"']);
    expect((await scheduleNow()).schedule.capacity).toBe(2);
    await bookAt({ date: sunday, time: '09:00' });
    expect((await hold(test, { date: sunday, time: '09:00' })).status).toBe(201);
  });

  it('is not changed over the head of another', async () => {
    const { tag, schedule } = await scheduleNow();
    await put({ ...schedule, capacity: 2 }, tag);
    expect((await put({ ...schedule, capacity: 3 }, tag)).status).toBe(412);
    expect((await scheduleNow()).schedule.capacity).toBe(2);
  });

  it('names first those who would no longer fit, who keep their time all the same', async () => {
    const [kept, lost] = [
      await bookAt({ date: sunday, time: '09:00' }),
      await bookAt({ date: sunday, time: '09:45' }),
    ];
    const { tag, schedule } = await scheduleNow();
    const hours = { 0: [{ opens: '09:00', closes: '09:30' }] };
    const shorter = { ...schedule, periods: [{ from: '2026-01-01', hours }] };
    const tried = (await (await put(shorter, tag, true)).json()) as Schemas['ScheduleChange'];
    expect(tried.misfits.map(({ reference }) => reference)).toEqual([lost.reference]);
    expect((await scheduleNow()).tag).toBe('"0"');
    await put(shorter, tag);
    expect([(await read(kept)).status, (await read(lost)).status]).toEqual(['booked', 'booked']);
    expect((await freeOn(sunday))?.free).toBe(1);
  });

  it('is refused where somebody would be open twice at once', async () => {
    const { tag, schedule } = await scheduleNow();
    const hours = {
      0: [
        { opens: '09:00', closes: '12:00' },
        { opens: '11:00', closes: '14:00' },
      ],
    };
    const answer = await put({ ...schedule, periods: [{ from: '2026-01-01', hours }] }, tag);
    expect((await as.problem(answer)).errors).toEqual([
      { pointer: '/periods/0/hours/0', code: 'hours-overlap' },
    ]);
  });
});
