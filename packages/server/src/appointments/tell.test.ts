import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppointmentReceipt } from '@fanar/contract';
import { as, book, hold, newKey } from '../testing/examples.js';
import { createTestMessages, type TestMessages } from '../testing/test-messages.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const hour = 3600;
const page = {
  ar: 'https://portal.example/appointment/',
  en: 'https://portal.example/en/appointment/',
};

let test: TestServer;
let messages: TestMessages;

beforeEach(async () => {
  messages = createTestMessages();
  test = await startTestServer({ messages, pages: { appointment: page } });
}, 60_000);
afterEach(() => test.close());

const holdAt = async (date: string, time: string) => as.hold(await hold(test, { date, time }));

const bookAt = async (date: string, time: string, details: object = {}) =>
  as.booking(await book(test, await holdAt(date, time), details));

/** What was sent since it was last asked, by channel and kind. */
async function heard(): Promise<string[]> {
  await test.server.work();
  return messages.sent.splice(0).map(({ channel, kind }) => `${channel} ${kind}`);
}

const change = (
  { reference, key, revision }: Pick<AppointmentReceipt, 'reference' | 'key' | 'revision'>,
  what: 'move' | 'cancellation',
  json?: object,
) =>
  test.call('POST', `/appointments/${reference}/${what}`, {
    headers: { 'Fanar-Key': key, 'If-Match': `"${String(revision)}"`, 'Idempotency-Key': newKey() },
    ...(json && { json }),
  });

async function moveTo(booking: AppointmentReceipt, date: string, time: string) {
  const held = await holdAt(date, time);
  const moved = await change(booking, 'move', { hold: held.id, holdKey: held.key });
  return { ...(await as.appointment(moved)), key: booking.key };
}

describe('an appointment', () => {
  it('is confirmed by text message with a link to it, and a copy by mail where one is wanted', async () => {
    const booking = await bookAt('2026-11-25', '09:00', { email: 'salma@example.org' });
    await test.server.work();
    const [sms, mail] = messages.sent;
    expect([sms?.to, mail?.to]).toEqual(['+201001234567', 'salma@example.org']);
    const secret = new URLSearchParams({ reference: booking.reference, key: booking.key });
    expect(sms?.text).toContain(`${page.ar}#${secret.toString()}`);
    expect(sms?.text).not.toContain('?');
    expect(mail?.text).toContain(booking.reference);
  });

  it('is reminded of the day before and two hours before, once each', async () => {
    await bookAt('2026-11-25', '09:00');
    expect(await heard()).toEqual(['sms appointment-confirmed']);
    // From Monday 10:00 to Tuesday 09:00.
    test.pass(22 * hour);
    expect(await heard()).toEqual([]);
    test.pass(hour);
    expect(await heard()).toEqual(['sms appointment-reminder']);
    test.pass(22 * hour);
    expect(await heard()).toEqual(['sms appointment-reminder']);
    test.pass(24 * hour);
    expect(await heard()).toEqual([]);
  });

  it('is not reminded of where that is not wanted, or where it would follow the booking at once', async () => {
    await bookAt('2026-11-25', '09:00', { reminders: false });
    await bookAt('2026-11-24', '09:00');
    expect(await heard()).toEqual(['sms appointment-confirmed', 'sms appointment-confirmed']);
    test.pass(21 * hour);
    expect(await heard()).toEqual(['sms appointment-reminder']);
    test.pass(48 * hour);
    expect(await heard()).toEqual([]);
  });

  it('that was moved is never reminded of at its old time', async () => {
    const booking = await bookAt('2026-11-25', '09:00');
    await heard();
    await moveTo(booking, '2026-11-29', '09:30');
    expect(await heard()).toEqual(['sms appointment-moved']);
    test.pass(5 * 24 * hour - hour);
    expect(await heard()).toEqual([]);
    test.pass(hour);
    await test.server.work();
    const [reminder] = messages.sent;
    expect(reminder?.params).toMatchObject({ date: '2026-11-29', time: '09:30' });
  });

  it('that was cancelled is told so, and reminded of no more', async () => {
    const booking = await bookAt('2026-11-25', '09:00');
    await heard();
    await change(booking, 'cancellation');
    expect(await heard()).toEqual(['sms appointment-cancelled']);
    test.pass(48 * hour);
    expect(await heard()).toEqual([]);
  });
});
