import type { Appointment } from 'fhir/r4.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, book, hold, newKey } from '../testing/examples.js';
import {
  bookClinic,
  fhirOf,
  fhirStaff,
  healthCatalogue,
  medicine,
  ofAll,
  ofClinic,
  resourcesOf,
} from '../testing/fhir.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let fhir: ReturnType<typeof fhirOf>;

beforeAll(async () => {
  test = await startTestServer({ catalogue: healthCatalogue, staffTokens: fhirStaff });
  fhir = fhirOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  for (const table of ['appointment', 'day_load'] as const) {
    await test.server.db.deleteFrom(table).execute();
  }
});

const [sunday, monday] = ['2026-11-29', '2026-11-30'];
const ids = async (query: string, headers = ofClinic) =>
  resourcesOf(await fhir.bundle(`/Appointment?${query}`, headers)).map(({ id }) => id);
const read = (reference: string) =>
  fhir.resource<Appointment>(`/Appointment/${reference}`, ofClinic);
const setStatus = (reference: string, json: object) =>
  test.call('PUT', `/staff/appointments/${reference}/status`, { headers: ofClinic, json });

describe('an appointment', () => {
  it('is told to its office with the name and nothing more of the person', async () => {
    const details = { email: 'salma@example.org', note: 'أحضر مع ابني', needs: ['wheelchair'] };
    const { reference } = await bookClinic(test, { date: sunday, time: '09:15' }, details);
    expect(await read(reference)).toEqual({
      resourceType: 'Appointment',
      id: reference,
      language: 'ar',
      status: 'booked',
      serviceType: [
        {
          coding: [{ system: 'urn:fanar:service', code: medicine, display: expect.any(String) }],
          text: expect.any(String),
        },
      ],
      start: '2026-11-29T09:15:00+02:00',
      end: '2026-11-29T09:30:00+02:00',
      minutesDuration: 15,
      created: '2026-11-23T08:00:00.000Z',
      participant: [
        {
          actor: { reference: 'Location/clinic', display: 'مركز طب أسرة للاختبار' },
          status: 'accepted',
        },
        { actor: { display: 'سلمى عادل محمود فرج' }, status: 'accepted' },
      ],
    });
  });

  it('stands as its office has it, with the reason where it was cancelled', async () => {
    const { reference } = await bookClinic(test, { date: sunday, time: '09:00' });
    await setStatus(reference, { status: 'arrived' });
    expect((await read(reference)).status).toBe('arrived');
    const reason = { ar: 'صيانة في المبنى', en: 'Repairs in the building' };
    await setStatus(reference, { status: 'cancelled', reason });
    const { status, cancelationReason } = await read(reference);
    expect(status).toBe('cancelled');
    expect(cancelationReason).toMatchObject({ coding: [{ code: 'prov' }], text: reason.ar });
  });

  it('says that it was the citizen who cancelled it', async () => {
    const { reference, key } = await bookClinic(test, { date: sunday, time: '09:00' });
    const headers = { 'Fanar-Key': key, 'Idempotency-Key': newKey(), 'If-Match': '"0"' };
    const path = `/appointments/${reference}/cancellation`;
    expect((await test.call('POST', path, { headers })).status).toBe(200);
    const { cancelationReason } = await read(reference);
    expect(cancelationReason).toMatchObject({
      coding: [{ code: 'pat' }],
      text: 'ألغاه صاحب الموعد',
    });
  });

  it('is for the people of its office, and of the sector', async () => {
    const own = await bookClinic(test, { date: sunday, time: '09:00' });
    const other = await bookClinic(test, { date: sunday, time: '09:00', office: 'other-clinic' });
    const traffic = await as.booking(
      await book(test, await as.hold(await hold(test, { date: sunday, time: '09:00' }))),
    );
    const path = `/Appointment/${own.reference}`;
    for (const headers of [{}, { Authorization: 'Bearer nobody-has-such-a-token' }]) {
      const refused = await fhir.refusal(path, headers);
      expect(refused).toMatchObject({ status: 401, code: 'login' });
      expect(refused.answer.headers.get('WWW-Authenticate')).toContain('Bearer');
      expect(refused.issue[0]?.details?.coding?.[0]?.code).toBe('sign-in-needed');
      expect((await fhir.refusal('/Appointment?actor=Location/clinic', headers)).status).toBe(401);
    }
    for (const reference of [other.reference, traffic.reference, 'BK-0000-0000', 'x']) {
      const refused = await fhir.refusal(`/Appointment/${reference}`, ofClinic);
      expect(refused).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect((await fhir.resource(`/Appointment/${other.reference}`, ofAll)).id).toBe(
      other.reference,
    );
    expect(
      (await fhir.refusal(`/Appointment/${own.reference.toLowerCase()}`, ofClinic)).status,
    ).toBe(404);
  });
});

describe('appointments', () => {
  it('are found by office, day and status, in the order of time', async () => {
    const at = (date: string, time: string) => bookClinic(test, { date, time });
    const [late, early, next] = [
      await at(sunday, '09:45'),
      await at(sunday, '09:00'),
      await at(monday, '09:00'),
    ].map(({ reference }) => reference);
    await setStatus(String(late), { status: 'arrived' });
    const actor = 'actor=Location/clinic';
    expect(await ids(actor)).toEqual([early, late, next]);
    expect(await ids(`${actor}&date=ge${monday}`)).toEqual([next]);
    expect(await ids(`${actor}&date=lt${monday}`)).toEqual([early, late]);
    expect(await ids(`${actor}&date=gt2026-11-29T07:00:00Z&date=le${monday}`)).toEqual([
      late,
      next,
    ]);
    expect(await ids(`${actor}&date=${sunday}&status=arrived`)).toEqual([late]);
    expect(await ids(`${actor}&status=arrived,booked`)).toEqual([early, late, next]);
    expect(await ids(`${actor}&status=noshow`)).toEqual([]);
    const page = await fhir.bundle(`/Appointment?${actor}&_count=2`, ofClinic);
    expect([page.total, page.entry?.length]).toEqual([3, 2]);
    const following = page.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    expect(resourcesOf(await fhir.bundle(following, ofClinic)).map(({ id }) => id)).toEqual([next]);
  });

  it('are those of offices that the caller works for, of the sector alone', async () => {
    const one = await bookClinic(test, { date: sunday, time: '09:00' });
    const two = await bookClinic(test, { date: sunday, time: '09:00', office: 'other-clinic' });
    await book(test, await as.hold(await hold(test, { date: sunday, time: '09:00' })));
    const both = 'actor=Location/clinic,Location/other-clinic';
    expect(await ids(both, ofAll)).toEqual([one.reference, two.reference]);
    expect(await fhir.refusal(`/Appointment?${both}`, ofClinic)).toMatchObject({ status: 401 });
    expect(await ids('actor=Location/one-seat')).toEqual([]);
    expect(await ids('actor=Location/none', ofAll)).toEqual([]);
  });

  it.each([
    ['', 'required'],
    ['date=2026-11-29', 'required'],
    ['actor=clinic&status=waitlist', 'value'],
    ['actor=clinic&date=ap2026-11-29', 'value'],
    ['actor=clinic&date=ge2026-01-01&date=lt2026-12-31', 'too-costly'],
  ])('are not asked for by «%s»', async (query, code) => {
    expect(await fhir.refusal(`/Appointment?${query}`, ofClinic)).toMatchObject({
      status: 400,
      code,
    });
  });
});
