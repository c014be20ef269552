import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeDirectory } from '@fanar/contract';
import { as, hold, visitFor } from '../testing/examples.js';
import { service, walkIn } from '../testing/test-catalogue.js';
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

const oneOffice = async (answer: Response) => {
  const { offices } = await as.availability(answer);
  expect(offices).toHaveLength(1);
  return offices[0]!;
};

const availability = (query: Record<string, string>) =>
  test.call(
    'GET',
    `/availability?${new URLSearchParams({ services: service, offices: 'one-seat', ...query })}`,
  );

describe('offices', () => {
  const directory = async (query = '') =>
    (await (await test.call('GET', `/offices${query}`)).json()) as OfficeDirectory;

  it('come with all that they refer to, and without how they receive', async () => {
    const { items, districts, schedules, closures } = await directory();
    expect(items.map(({ id }) => id)).toEqual([
      'one-seat',
      'three-seats',
      'open-on-holidays',
      'by-video',
    ]);
    expect(items.map(({ modes }) => modes)).toEqual([
      undefined,
      undefined,
      undefined,
      ['in-person', 'video'],
    ]);
    expect(items[0]).not.toHaveProperty('reception');
    expect(items[0]).toMatchObject({ services: [service, walkIn], isDemonstration: true });
    expect(schedules[items[0]?.schedule ?? '']?.[0]?.hours[4]).toEqual([
      { opens: '09:00', closes: '10:00' },
    ]);
    expect(districts).toHaveLength(9);
    expect(closures.at(-2)).toMatchObject({ from: '2026-12-01', title: { en: 'Test holiday' } });
  });

  it('are told by service, whether or not it is by appointment', async () => {
    for (const one of [service, walkIn]) {
      expect((await directory(`?service=${one}`)).items).toHaveLength(4);
    }
    expect((await directory('?service=health/register-birth')).items).toEqual([]);
    const unknown = await test.call('GET', '/offices?service=traffic/unknown');
    expect(await codeOf(unknown)).toEqual([404, 'service-not-found']);
    const wrong = await test.call('GET', '/offices?service=no%20service');
    expect(await codeOf(wrong)).toEqual([400, 'request-invalid']);
  });
});

describe('availability', () => {
  it('tells the state of every day', async () => {
    const answer = await availability({
      granularity: 'days',
      from: '2026-11-19',
      to: '2026-12-31',
    });
    const { days = [], previous, next, slots } = await oneOffice(answer);
    const stateOf = (date: string) => days.find((day) => day.date === date);
    expect(days).toHaveLength(43);
    expect(stateOf('2026-11-22')?.state).toBe('past');
    expect(stateOf('2026-11-23')?.state).toBe('past');
    expect(stateOf('2026-11-24')).toEqual({ date: '2026-11-24', state: 'open', free: 4 });
    expect(stateOf('2026-11-27')).toEqual({ date: '2026-11-27', state: 'closed', free: 0 });
    expect(stateOf('2026-12-01')?.reason?.en).toBe('Test holiday');
    expect(stateOf('2026-12-22')?.state).toBe('open');
    expect(stateOf('2026-12-23')?.state).toBe('beyond');
    expect([previous, next, slots]).toEqual([undefined, undefined, undefined]);
  });

  it('names the nearest bookable days outside the range', async () => {
    const answer = await availability({
      granularity: 'days',
      from: '2026-11-27',
      to: '2026-12-01',
    });
    expect(await oneOffice(answer)).toMatchObject({ previous: '2026-11-26', next: '2026-12-02' });
  });

  it('sums up several offices, without their days', async () => {
    const query = { granularity: 'offices', offices: 'one-seat,three-seats' };
    const answer = await availability({ ...query, from: '2026-11-24', to: '2026-11-25' });
    const { offices } = await as.availability(answer);
    expect(offices).toEqual([
      { office: 'one-seat', free: 8, next: '2026-11-26' },
      { office: 'three-seats', free: 8, next: '2026-11-26' },
    ]);
  });

  it('lists slots by the clock on the wall, with their instants', async () => {
    const answer = await availability({
      granularity: 'slots',
      from: '2026-11-24',
      to: '2026-11-24',
    });
    const { slots } = await oneOffice(answer);
    expect(slots).toHaveLength(4);
    expect(slots?.[1]).toEqual({
      date: '2026-11-24',
      time: '09:15',
      instant: '2026-11-24T09:15:00+02:00',
      minutes: 15,
      free: 1,
    });
  });

  it.each([
    [{ granularity: 'days', from: '2026-11-24', to: '2026-11-23' }],
    [{ granularity: 'days', from: '2026-11-01', to: '2027-01-02' }],
    [{ granularity: 'slots', from: '2026-11-01', to: '2026-11-08' }],
    [{ granularity: 'weeks', from: '2026-11-01', to: '2026-11-08' }],
    [{ granularity: 'days', from: '2026-02-30', to: '2026-03-01' }],
  ])('refuses the range %o', async (query) => {
    expect(await codeOf(await availability(query))).toEqual([400, 'request-invalid']);
  });

  it('has a holiday only where the office has one', async () => {
    const holiday = { granularity: 'days', from: '2026-12-01', to: '2026-12-01' };
    const stateAt = async (office: string) =>
      (await oneOffice(await availability({ ...holiday, offices: office }))).days?.[0]?.state;
    expect(await stateAt('three-seats')).toBe('closed');
    expect(await stateAt('open-on-holidays')).toBe('open');
  });

  it('says why nobody is received for an hour, and that a holiday is expected only', async () => {
    const days = async (from: string, to: string) => {
      const query = { granularity: 'slots', offices: 'by-video', from, to };
      return oneOffice(await availability(query));
    };
    const { days: open, slots } = await days('2026-11-27', '2026-11-27');
    const gaps = [{ from: '11:30', to: '13:30', title: { ar: 'صلاة الجمعة' } }];
    expect(open?.[0]).toMatchObject({ state: 'open', gaps });
    expect(slots?.map(({ time }) => time)).toEqual(['11:00', '11:15', '13:30', '13:45']);
    const { days: closed } = await days('2026-12-21', '2026-12-21');
    expect(closed?.[0]).toMatchObject({ state: 'closed', isTentative: true });
  });

  it('is refused for a service without appointments, and so is a hold', async () => {
    const day = { granularity: 'days', from: '2026-11-24', to: '2026-11-24' };
    const refused = [404, 'appointment-not-offered'];
    expect(await codeOf(await availability({ ...day, services: walkIn }))).toEqual(refused);
    const slot = { date: '2026-11-24', time: '09:00', visit: visitFor(walkIn) };
    expect(await codeOf(await hold(test, slot))).toEqual(refused);
  });

  it('knows no other office', async () => {
    const query = { granularity: 'days', from: '2026-11-24', to: '2026-11-24', offices: 'nowhere' };
    expect(await codeOf(await availability(query))).toEqual([404, 'office-not-found']);
  });
});
