import type { Bundle, CapabilityStatement, Schedule, Slot } from 'fhir/r4.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hold, visitFor } from '../testing/examples.js';
import {
  bookClinic,
  fhirOf,
  fhirStaff,
  healthCatalogue,
  medicine,
  resourcesOf,
} from '../testing/fhir.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let fhir: ReturnType<typeof fhirOf>;
const log: { route: string; status: number }[] = [];

beforeAll(async () => {
  test = await startTestServer({
    catalogue: healthCatalogue,
    staffTokens: fhirStaff,
    allowedOrigins: ['https://town.example'],
    limits: { fhir: { calls: 10_000, seconds: 60 } },
    log: (entry) => log.push(entry),
  });
  fhir = fhirOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  const { db } = test.server;
  for (const table of ['office_closure', 'appointment', 'day_load'] as const) {
    await db.deleteFrom(table).execute();
  }
});

const origin = 'http://localhost/api/fhir/R4';
const sunday = '2026-11-29';
const slots = async (query: string) => resourcesOf<Slot>(await fhir.bundle(`/Slot?${query}`));
const linkOf = (bundle: Bundle, relation: string) =>
  bundle.link?.find((link) => link.relation === relation)?.url;

describe('what there is', () => {
  it('is said by the CapabilityStatement, and all that it says is there', async () => {
    const answer = await fhir.ask('/metadata');
    expect(answer.headers.get('Content-Type')).toBe('application/fhir+json; charset=utf-8');
    const { rest, fhirVersion, implementation } = (await answer.json()) as CapabilityStatement;
    expect([fhirVersion, implementation?.url]).toEqual(['4.0.1', origin]);
    const types = rest?.[0]?.resource ?? [];
    expect(
      types.map(({ type, searchParam = [] }) => [type, searchParam.map(({ name }) => name)]),
    ).toEqual([
      ['Schedule', ['_id', 'actor']],
      ['Slot', ['schedule', 'start', 'status']],
      ['Appointment', ['actor', 'date', 'status']],
    ]);
    for (const { type, interaction } of types) {
      expect(interaction).toEqual([{ code: 'read' }, { code: 'search-type' }]);
      expect((await fhir.refusal(`/${type}/none`)).resourceType).toBe('OperationOutcome');
    }
  });

  it('is protected, open to admitted origins and logged by its route, as the rest is', async () => {
    log.length = 0;
    const answer = await fhir.ask('/Schedule/clinic', { Origin: 'https://town.example' });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://town.example');
    expect(log).toMatchObject([{ route: '/api/fhir/R4/Schedule/:id', status: 200 }]);
  });

  it.each([
    ['GET', '/Patient', 404, 'not-supported'],
    ['GET', '', 404, 'not-supported'],
    ['GET', '/Slot/clinic.20261129.0900/_history', 404, 'not-supported'],
    ['POST', '/Slot', 405, 'not-supported'],
    ['DELETE', '/Schedule/clinic', 405, 'not-supported'],
    ['GET', '/Schedule?_format=xml', 406, 'not-supported'],
  ])('%s %s is refused with an outcome', async (method, path, status, code) => {
    const refused = await fhir.refusal(path, {}, method);
    expect(refused).toMatchObject({ status, code, resourceType: 'OperationOutcome' });
    expect(refused.answer.headers.get('Content-Type')).toContain('application/fhir+json');
    if (status === 405) expect(refused.answer.headers.get('Allow')).toBe('GET, HEAD');
  });

  it('is JSON, to whoever takes that', async () => {
    const html = await fhir.refusal('/metadata', { Accept: 'text/html' });
    expect(html.status).toBe(406);
    for (const type of ['application/fhir+json', 'application/json;q=0.9', 'text/html, */*']) {
      expect((await fhir.ask('/metadata', { Accept: type })).status).toBe(200);
    }
    for (const format of ['json', 'application/fhir+json', 'application/fhir%2Bjson']) {
      expect((await fhir.ask(`/metadata?_format=${format}`, { Accept: 'text/html' })).status).toBe(
        200,
      );
    }
    expect((await fhir.ask('/Schedule/clinic', {}, 'HEAD')).status).toBe(200);
  });
});

describe('schedules', () => {
  it('are the offices of the sector that FHIR can name, and no others', async () => {
    const bundle = await fhir.bundle('/Schedule');
    expect(resourcesOf<Schedule>(bundle).map(({ id }) => id)).toEqual([
      'clinic',
      'other-clinic',
      'counter',
    ]);
    expect([bundle.type, bundle.total, linkOf(bundle, 'next')]).toEqual([
      'searchset',
      3,
      undefined,
    ]);
    for (const id of ['one-seat', 'under_score', 'none']) {
      expect(await fhir.refusal(`/Schedule/${id}`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    }
  });

  it('say what an office can be booked for, and until when', async () => {
    expect(await fhir.resource('/Schedule/clinic')).toEqual({
      resourceType: 'Schedule',
      id: 'clinic',
      language: 'ar',
      active: true,
      actor: [{ reference: 'Location/clinic', display: 'مركز طب أسرة للاختبار' }],
      serviceType: [
        {
          coding: [{ system: 'urn:fanar:service', code: medicine, display: expect.any(String) }],
          text: expect.any(String),
        },
      ],
      planningHorizon: { start: '2026-11-23', end: '2026-12-22' },
    });
  });

  it('are not active where nothing is by appointment, and have no slots then', async () => {
    const counter = await fhir.resource<Schedule>('/Schedule/counter');
    expect([counter.active, counter.serviceType, counter.planningHorizon]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(await slots('schedule=Schedule/counter')).toEqual([]);
  });

  it.each([
    ['actor=Location/clinic', ['clinic']],
    ['actor=clinic', ['clinic']],
    [`actor=${origin}/Location/clinic`, ['clinic']],
    ['actor=Location/clinic,Location/counter', ['clinic', 'counter']],
    ['_id=counter&actor=Location/clinic,Location/counter', ['counter']],
    ['_id=clinic,other-clinic', ['clinic', 'other-clinic']],
    ['actor=Practitioner/clinic', []],
    ['actor=Location/one-seat', []],
    ['_id=none', []],
  ])('are found by %s', async (query, ids) => {
    const bundle = await fhir.bundle(`/Schedule?${query}`);
    expect(resourcesOf<Schedule>(bundle).map(({ id }) => id)).toEqual(ids);
    expect([bundle.total, 'entry' in bundle]).toEqual([ids.length, ids.length > 0]);
  });
});

describe('slots', () => {
  const ofSunday = `schedule=Schedule/clinic&start=${sunday}`;

  it('are the units of the grid, each read again by its id', async () => {
    const found = await slots(ofSunday);
    expect(found.map(({ start }) => start.slice(11))).toEqual(
      ['09:00', '09:15', '09:30', '09:45'].map((time) => `${time}:00+02:00`),
    );
    expect(found[0]).toEqual({
      resourceType: 'Slot',
      id: 'clinic.20261129.0900',
      schedule: { reference: 'Schedule/clinic' },
      status: 'free',
      start: '2026-11-29T09:00:00+02:00',
      end: '2026-11-29T09:15:00+02:00',
    });
    for (const slot of found) expect(await fhir.resource(`/Slot/${String(slot.id)}`)).toEqual(slot);
  });

  it.each([
    'clinic.20261129.0905',
    'clinic.20261129.1000',
    'clinic.20261122.0900',
    'clinic.20270601.0900',
    'one-seat.20261129.0900',
    'counter.20261129.0900',
    'none',
  ])('are not %s', async (id) => {
    expect(await fhir.refusal(`/Slot/${id}`)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('are busy where all is booked or held, and unavailable where it is too late', async () => {
    await bookClinic(test, { date: sunday, time: '09:00' });
    await hold(test, { office: 'clinic', date: sunday, time: '09:30', visit: visitFor(medicine) });
    const statuses = async (query: string) => (await slots(query)).map(({ status }) => status);
    expect(await statuses(ofSunday)).toEqual(['busy', 'free', 'busy', 'free']);
    expect(await statuses(`${ofSunday}&status=free`)).toEqual(['free', 'free']);
    expect(await statuses(`${ofSunday}&status=busy,busy-unavailable`)).toEqual(['busy', 'busy']);
    expect(await statuses('schedule=clinic&start=2026-11-23')).toEqual(
      Array.from({ length: 4 }, () => 'busy-unavailable'),
    );
    expect((await fhir.resource<Slot>('/Slot/clinic.20261129.0900')).status).toBe('busy');
  });

  it('are not there on days that are closed, or cannot be planned', async () => {
    expect(await slots('schedule=clinic&start=2026-12-01')).toEqual([]);
    expect(await slots('schedule=clinic&start=ge2026-11-01&start=lt2026-11-23')).toEqual([]);
    expect(await slots('schedule=clinic&start=ge2026-12-23&start=lt2027-01-01')).toEqual([]);
  });

  it.each([
    ['start=ge2026-11-29&start=lt2026-11-30', 4],
    ['start=ge2026-11-29&start=le2026-11-30', 8],
    ['start=gt2026-11-29&start=lt2026-12-01', 4],
    ['start=eq2026-11-29', 4],
    ['start=ge2026-11-29T09:15:00%2B02:00&start=lt2026-11-29T09:45:00%2B02:00', 2],
    ['start=gt2026-11-29T07:15:00Z&start=le2026-11-29T07:45:00Z', 2],
    ['start=2026-11-29T07:15:00Z', 1],
    ['start=ge2026-11-30&start=lt2026-11-29', 0],
  ])('are found by %s', async (query, count) => {
    expect((await slots(`schedule=Schedule/clinic&${query}`)).length).toBe(count);
  });

  it('come in pages, each with a link to the next, and none twice', async () => {
    const query = 'schedule=Schedule/clinic,other-clinic&start=ge2026-11-29&start=lt2026-12-01';
    const seen: (string | undefined)[] = [];
    const sizes: number[] = [];
    let next: string | undefined = `/Slot?${query}&_count=6`;
    while (next !== undefined) {
      const bundle = await fhir.bundle(next);
      expect(bundle.total).toBe(16);
      seen.push(...resourcesOf(bundle).map(({ id }) => id));
      sizes.push(bundle.entry?.length ?? 0);
      expect((await fhir.bundle(linkOf(bundle, 'self') ?? '')).entry).toEqual(bundle.entry);
      next = linkOf(bundle, 'next');
    }
    expect(sizes).toEqual([6, 6, 4]);
    expect(seen).toEqual((await slots(query)).map(({ id }) => id));
    expect(new Set(seen).size).toBe(16);
  });

  it('say in their own link what range was looked through, and how many at most', async () => {
    const bundle = await fhir.bundle('/Slot?schedule=clinic&_count=9999');
    const self = new URL(linkOf(bundle, 'self') ?? '').searchParams;
    expect(self.getAll('start')).toEqual(['ge2026-11-23', 'lt2026-12-24']);
    expect(self.get('_count')).toBe('200');
    expect(bundle.entry?.[0]?.fullUrl).toBe(`${origin}/Slot/clinic.20261123.0900`);
    const none = await fhir.bundle('/Slot?schedule=clinic&_count=0');
    expect([none.total, none.entry, linkOf(none, 'next')]).toEqual([
      bundle.total,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['', 'required'],
    ['start=2026-11-29', 'required'],
    ['schedule=clinic&start=2026', 'value'],
    ['schedule=clinic&start=ne2026-11-29', 'value'],
    ['schedule=clinic&start=', 'value'],
    ['schedule=clinic&start=ge2026-11-29&start=le2027-01-29', 'too-costly'],
    ['schedule=clinic&status=open', 'value'],
    ['schedule=clinic&schedule=other-clinic', 'value'],
    ['schedule=clinic&_count=-1', 'value'],
    ['schedule=clinic&_offset=x', 'value'],
    ['schedule:Schedule=clinic', 'not-supported'],
    ['schedule=1,2,3,4,5,6,7,8,9,10,11', 'too-costly'],
  ])('are not asked for by «%s»', async (query, code) => {
    expect(await fhir.refusal(`/Slot?${query}`)).toMatchObject({ status: 400, code });
  });
});

describe('parameters that are not known', () => {
  const path = '/Schedule?_id=clinic&_include=Schedule:actor&colour=red';

  it('are left out, and named in the bundle', async () => {
    const bundle = await fhir.bundle(path);
    expect([bundle.total, bundle.entry?.length]).toEqual([1, 2]);
    expect(bundle.entry?.[1]).toMatchObject({
      search: { mode: 'outcome' },
      resource: {
        resourceType: 'OperationOutcome',
        issue: [
          { severity: 'warning', code: 'not-supported', diagnostics: 'Ignored: _include' },
          { severity: 'warning', code: 'not-supported', diagnostics: 'Ignored: colour' },
        ],
      },
    });
    expect(linkOf(bundle, 'self')).toBe(`${origin}/Schedule?_id=clinic&_count=100`);
    const lenient = await fhir.bundle(path, { Prefer: 'handling=lenient' });
    expect(lenient).toEqual(bundle);
  });

  it('are refused where the client prefers that', async () => {
    const refused = await fhir.refusal(path, { Prefer: 'return=minimal, handling=strict' });
    expect(refused).toMatchObject({ status: 400, code: 'not-supported' });
  });
});

describe('a server of its own', () => {
  it('limits calls, names its address as it is told, and reports what fails', async () => {
    const reported: unknown[] = [];
    const other = await startTestServer({
      catalogue: healthCatalogue,
      limits: { fhir: { calls: 2, seconds: 60 } },
      fhirUrl: 'https://town.example/fhir/',
      reportError: (error) => reported.push(error),
    });
    const { bundle, refusal } = fhirOf(other);
    expect((await bundle('/Schedule')).entry?.[0]?.fullUrl).toBe(
      'https://town.example/fhir/Schedule/clinic',
    );
    await bundle('/Schedule');
    const limited = await refusal('/Schedule');
    expect([limited.status, limited.code]).toEqual([429, 'throttled']);
    expect(Number(limited.answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    other.pass(60);
    await other.server.db.schema.dropTable('office_schedule').execute();
    expect(await refusal('/Schedule')).toMatchObject({ status: 500, code: 'exception' });
    expect(reported).toHaveLength(1);
    await other.close();
  }, 60_000);
});
