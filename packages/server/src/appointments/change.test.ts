import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appointment, AppointmentReceipt, Hold } from '@fanar/contract';
import { as, book, hold, newKey, type SlotChoice } from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

const codeOf = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  (await as.problem(answer)).code,
];

const take = async (slot: SlotChoice): Promise<Hold> => as.hold(await hold(test, slot));

const booked = async (slot: SlotChoice): Promise<AppointmentReceipt> =>
  as.booking(await book(test, await take(slot)));

const isFree = async (slot: SlotChoice): Promise<boolean> => {
  const answer = await hold(test, slot);
  if (answer.status !== 201) return false;
  const { id, key } = await as.hold(answer);
  await test.call('DELETE', `/holds/${id}`, { headers: { 'Fanar-Key': key } });
  return true;
};

interface Change {
  readonly ifMatch?: string;
  readonly key?: string;
}

const headersOf = (appointment: AppointmentReceipt, { ifMatch, key = newKey() }: Change) => ({
  'Fanar-Key': appointment.key,
  'Idempotency-Key': key,
  'If-Match': ifMatch ?? `"${appointment.revision}"`,
});

const move = (appointment: AppointmentReceipt, to: Hold, how: Change = {}) =>
  test.call('POST', `/appointments/${appointment.reference}/move`, {
    headers: headersOf(appointment, how),
    json: { hold: to.id, holdKey: to.key },
  });

const cancel = (appointment: AppointmentReceipt, how: Change = {}) =>
  test.call('POST', `/appointments/${appointment.reference}/cancellation`, {
    headers: headersOf(appointment, how),
  });

const read = async ({ reference, key }: AppointmentReceipt): Promise<Appointment> =>
  as.appointment(
    await test.call('GET', `/appointments/${reference}`, { headers: { 'Fanar-Key': key } }),
  );

describe('a move', () => {
  it('gives the new slot, and the old one back, in one act', async () => {
    const [from, to] = [
      { date: '2026-11-24', time: '09:00' },
      { date: '2026-11-25', time: '09:15', office: 'three-seats' },
    ];
    const appointment = await booked(from);
    const answer = await move(appointment, await take(to));
    expect([answer.status, answer.headers.get('ETag')]).toEqual([200, '"1"']);
    const moved = await as.appointment(answer);
    const { office, ...slot } = to;
    expect(moved).toMatchObject({ revision: 1, status: 'booked', office: { id: office }, slot });
    expect(await read(appointment)).toEqual(moved);
    expect(await isFree(from)).toBe(true);
  });

  it('is possible within one day, to a slot beside the old one', async () => {
    const appointment = await booked({ date: '2026-11-24', time: '09:30' });
    const answer = await move(appointment, await take({ date: '2026-11-24', time: '09:45' }));
    expect((await as.appointment(answer)).slot).toMatchObject({ time: '09:45', free: 0 });
    expect(await isFree({ date: '2026-11-24', time: '09:30' })).toBe(true);
    expect(await isFree({ date: '2026-11-24', time: '09:45' })).toBe(false);
  });

  it('keeps the old slot when the hold of the new one ran out', async () => {
    const [from, to] = [
      { date: '2026-11-25', time: '09:00' },
      { date: '2026-11-25', time: '09:45' },
    ];
    const appointment = await booked(from);
    const held = await take(to);
    test.pass(300);
    expect(await codeOf(await move(appointment, held))).toEqual([410, 'hold-expired']);
    expect(await read(appointment)).toMatchObject({ revision: 0, slot: from });
    expect([await isFree(from), await isFree(to)]).toEqual([false, true]);
  });

  it('keeps the old slot when somebody let the new one go', async () => {
    const appointment = await booked({ date: '2026-11-26', time: '09:00' });
    const held = await take({ date: '2026-11-26', time: '09:15' });
    await test.call('DELETE', `/holds/${held.id}`, { headers: { 'Fanar-Key': held.key } });
    expect(await codeOf(await move(appointment, held))).toEqual([404, 'hold-not-found']);
    const wrong = { ...held, key: 'not-the-key' };
    expect(await codeOf(await move(appointment, wrong))).toEqual([404, 'hold-not-found']);
    expect((await read(appointment)).slot).toMatchObject({ time: '09:00' });
  });

  it('is one, however often it is asked for with one key', async () => {
    const appointment = await booked({ date: '2026-11-29', time: '09:00' });
    const held = await take({ date: '2026-11-30', time: '09:00' });
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => move(appointment, held, { key })),
    );
    expect(answers.map(({ status, headers }) => [status, headers.get('ETag')])).toEqual(
      Array.from({ length: 4 }, () => [200, '"1"']),
    );
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await read(appointment)).revision).toBe(1);
  });

  it('of two at once is one, and the other is told to read again', async () => {
    const appointment = await booked({ date: '2026-12-02', time: '09:00' });
    const holds = [
      await take({ date: '2026-12-03', time: '09:00' }),
      await take({ date: '2026-12-06', time: '09:00' }),
    ];
    const answers = await Promise.all(holds.map((held) => move(appointment, held)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await isFree({ date: '2026-12-02', time: '09:00' })).toBe(true);
  });
});

describe('a cancellation', () => {
  it('gives the slot back, and says who cancelled it', async () => {
    const slot = { date: '2026-12-07', time: '09:00' };
    const appointment = await booked(slot);
    const answer = await cancel(appointment);
    expect([answer.status, answer.headers.get('ETag')]).toEqual([200, '"1"']);
    expect(await read(appointment)).toMatchObject({
      status: 'cancelled',
      revision: 1,
      changeable: false,
      cancellation: { by: 'citizen' },
    });
    expect(await isFree(slot)).toBe(true);
    expect(await codeOf(await cancel(appointment, { ifMatch: '*' }))).toEqual([
      409,
      'appointment-cancelled',
    ]);
  });

  it('is one, however often it is asked for with one key', async () => {
    const slot = { date: '2026-12-07', time: '09:15', office: 'three-seats' };
    const [appointment, other] = [await booked(slot), await booked(slot)];
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => cancel(appointment, { key })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await (await cancel(appointment, { key })).json()).toEqual(await answers[0]?.json());
    expect((await take(slot)).slot.free).toBe(1);
    expect((await read(other)).status).toBe('booked');
  });
});

describe('a change', () => {
  it('is refused to who read an earlier state', async () => {
    const appointment = await booked({ date: '2026-12-08', time: '09:00' });
    const held = await take({ date: '2026-12-08', time: '09:15' });
    expect((await move(appointment, held)).status).toBe(200);
    expect(await codeOf(await cancel(appointment))).toEqual([412, 'appointment-changed']);
    expect((await cancel(appointment, { ifMatch: 'W/"0", "1"' })).status).toBe(200);
  });

  it('is refused without the key', async () => {
    const appointment = await booked({ date: '2026-12-09', time: '09:00' });
    const answer = await cancel({ ...appointment, key: '0000-0000-0000' });
    expect(await codeOf(answer)).toEqual([404, 'appointment-not-found']);
  });

  it('is possible until two hours before, and not later', async () => {
    const late = await startTestServer();
    const own = { test: late, slot: { date: '2026-11-24', time: '09:00' } };
    const receipt = await as.booking(
      await book(own.test, await as.hold(await hold(own.test, own.slot))),
    );
    expect(receipt).toMatchObject({
      changeable: true,
      changeUntil: '2026-11-24T05:00:00.000Z',
      checkInFrom: '2026-11-24T06:00:00.000Z',
    });
    // From 10:00 on the day before to a second after 07:00.
    late.pass(21 * 3600 + 1);
    const answer = await late.call('POST', `/appointments/${receipt.reference}/cancellation`, {
      headers: headersOf(receipt, {}),
    });
    expect(answer.status).toBe(409);
    expect(await as.problem(answer)).toMatchObject({
      code: 'appointment-late',
      params: { until: '2026-11-24T05:00:00.000Z' },
    });
    await late.close();
  }, 60_000);
});
