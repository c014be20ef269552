import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppointmentReceipt, CheckIn } from '@fanar/contract';
import { as, book, hold, newKey, type SlotChoice } from '../testing/examples.js';
import { hallOf, staffTokens } from '../testing/hall.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let hall: ReturnType<typeof hallOf>;
/** Seconds that a test has moved the clock. */
let passed = 0;

beforeAll(async () => {
  test = await startTestServer({
    staffTokens,
    limits: { failedLookUps: { calls: 20, seconds: 600 } },
  });
  hall = hallOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  test.pass(-passed);
  passed = 0;
  for (const table of [
    'ticket',
    'ticket_counter',
    'appointment',
    'day_load',
    'rate_window',
  ] as const) {
    await test.server.db.deleteFrom(table).execute();
  }
});

function pass(seconds: number): void {
  test.pass(seconds);
  passed += seconds;
}

/** Now it is Monday, 10:00; the office opens on Tuesday at 09:00. */
const tomorrow = { date: '2026-11-24', time: '09:30' };

async function booked(slot: SlotChoice = tomorrow, details: object = {}) {
  const held = await as.hold(await hold(test, slot));
  return as.booking(await book(test, held, details));
}

type Proof = { readonly key?: string; readonly lastDigits?: string };

function ask({ reference }: Pick<AppointmentReceipt, 'reference'>, { key, lastDigits }: Proof) {
  return test.call('POST', `/appointments/${reference}/check-in`, {
    headers: key === undefined ? {} : { 'Fanar-Key': key },
    json: lastDigits === undefined ? {} : { lastDigits },
  });
}

async function arrive(receipt: AppointmentReceipt, proof: Proof = receipt): Promise<CheckIn> {
  return (await ask(receipt, proof)).json() as Promise<CheckIn>;
}

const codeOf = async (answer: Promise<Response>): Promise<string> =>
  (await as.problem(await answer)).code;

const toTheHour = (before: number): number => 23.5 * 3600 - before;

describe('a check-in', () => {
  it('gives a ticket to who is expected, and the appointment knows of it', async () => {
    const receipt = await booked();
    pass(toTheHour(1800));
    const { appointment, ticket } = await arrive(receipt);
    expect(appointment).toMatchObject({ reference: receipt.reference, status: 'arrived' });
    expect(ticket).toMatchObject({ number: 'B1', state: 'waiting', ahead: 0 });
    expect(ticket.titles).toEqual(receipt.titles);
    expect((await hall.readTicket(ticket)).number).toBe('B1');
    const read = await test.call('GET', `/appointments/${receipt.reference}`, {
      headers: { 'Fanar-Key': receipt.key },
    });
    const after = await as.appointment(read);
    expect([after.status, after.revision]).toEqual(['arrived', receipt.revision + 1]);
  });

  it('is written into the history once', async () => {
    const receipt = await booked();
    pass(toTheHour(600));
    await arrive(receipt);
    await arrive(receipt);
    const acts = await test.server.db
      .selectFrom('appointment_event')
      .select(['act', 'by'])
      .where('reference', '=', receipt.reference)
      .orderBy('position')
      .execute();
    expect(acts).toEqual([
      { act: 'booked', by: 'citizen' },
      { act: 'arrived', by: 'citizen' },
    ]);
  });

  it('gives the same ticket when it is said again, at once or later', async () => {
    const receipt = await booked();
    pass(toTheHour(600));
    const all = await Promise.all(Array.from({ length: 5 }, () => arrive(receipt)));
    pass(7200);
    all.push(await arrive(receipt, { lastDigits: '4567' }));
    expect(new Set(all.map(({ ticket }) => `${ticket.id} ${ticket.key}`)).size).toBe(1);
  });

  it('is opened at a kiosk by the last four digits, and shows nothing about the person', async () => {
    const receipt = await booked();
    pass(toTheHour(600));
    const answer = await ask(receipt, { lastDigits: '4567' });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const secret of ['سلمى', '1001234567', receipt.key]) expect(text).not.toContain(secret);
  });

  it('answers alike where the appointment is unknown, and the key or the digits are wrong', async () => {
    const receipt = await booked();
    const other = { reference: 'BK-0000-0000' };
    pass(toTheHour(600));
    const answers = [
      await ask(receipt, { lastDigits: '0000' }),
      await ask(receipt, { key: 'AAAA-AAAA' }),
      await ask(other, { lastDigits: '4567' }),
      await ask(other, { key: receipt.key }),
    ];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(await codeOf(ask(receipt, {}))).toBe('request-invalid');
  });

  it('lets nobody try one appointment’s digits for long', async () => {
    const receipt = await booked();
    for (let turn = 0; turn < 10; turn += 1) {
      expect((await ask(receipt, { lastDigits: String(1000 + turn) })).status).toBe(404);
    }
    const refused = await ask(receipt, { lastDigits: '4567' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    pass(toTheHour(600));
    expect((await ask(receipt, receipt)).status).toBe(200);
  });

  it('lets nobody look for appointments', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await ask({ reference: 'BK-0000-0000' }, { key: String(1000 + turn) });
    }
    expect((await ask({ reference: 'BK-0000-0000' }, { key: '4567' })).status).toBe(429);
  });

  it('has its time: an hour before, and a quarter of an hour after the start', async () => {
    const receipt = await booked();
    expect(receipt.checkInFrom).toBe('2026-11-24T06:30:00.000Z');
    pass(toTheHour(3601));
    const early = await as.problem(await ask(receipt, receipt));
    expect([early.code, early.params]).toEqual(['check-in-early', { from: receipt.checkInFrom }]);
    pass(3601 + 901);
    expect(await codeOf(ask(receipt, receipt))).toBe('check-in-late');
    pass(-1);
    expect((await ask(receipt, receipt)).status).toBe(200);
  });

  it('is not for who has cancelled, or was served', async () => {
    const receipt = await booked();
    const { reference, key } = receipt;
    await test.call('POST', `/appointments/${reference}/cancellation`, {
      headers: { 'Fanar-Key': key, 'If-Match': '"0"', 'Idempotency-Key': newKey() },
    });
    const served = await booked({ date: '2026-11-24', time: '09:15' });
    await test.server.db
      .updateTable('appointment')
      .set({ status: 'fulfilled' })
      .where('reference', '=', served.reference)
      .execute();
    pass(toTheHour(600));
    expect(await codeOf(ask(receipt, receipt))).toBe('appointment-cancelled');
    expect(await codeOf(ask(served, served))).toBe('appointment-over');
  });

  it('is not for who is called by phone', async () => {
    const receipt = await booked();
    const visit = { ...receipt.visit, mode: 'phone' };
    await test.server.db
      .updateTable('appointment')
      .set({ visit: JSON.stringify(visit) })
      .where('reference', '=', receipt.reference)
      .execute();
    pass(toTheHour(600));
    expect(await codeOf(ask(receipt, receipt))).toBe('check-in-elsewhere');
  });

  it('has the person called before who came without an appointment, once it is time', async () => {
    const receipt = await booked();
    pass(23 * 3600);
    const walkIn = await hall.ticket();
    pass(1);
    const { ticket } = await arrive(receipt);
    expect(ticket.ahead).toBe(1);
    pass(1799);
    expect((await hall.readTicket(walkIn)).ahead).toBe(1);
    expect(await hall.call('1')).toMatchObject({ number: 'B1', appointment: receipt.reference });
    expect(await hall.call('1')).toMatchObject({ number: 'A1' });
    // Whoever was at the counter before has been served, and has had the appointment.
    const after = await arrive(receipt);
    expect([after.ticket.state, after.appointment.status]).toEqual(['done', 'fulfilled']);
  });
});
