import type { OfficeDirectory } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { planOffice } from './appointments/plans.js';
import { createCatalogue, ownCatalogue, type CatalogueData } from './catalogue.js';
import { service, testCatalogue, walkIn } from './testing/test-catalogue.js';
import { startTestServer } from './testing/test-server.js';

describe('the offices of a host', () => {
  const [office] = testCatalogue.offices;
  const host: CatalogueData = {
    ...testCatalogue,
    districts: [{ id: 'old-town', title: { ar: 'البلدة القديمة' } }],
    offices: [{ ...office!, sector: 'traffic', district: 'old-town' }],
  };

  it('come with what they refer to, and receive as they say', () => {
    const catalogue = createCatalogue(host);
    expect(catalogue.officeDirectory().districts).toEqual(host.districts);
    expect(catalogue.bookable('one-seat')).toMatchObject({
      services: [service, walkIn],
      pool: 'one-seat',
      reception: { slotMinutes: 15, capacity: 1 },
    });
    const { reception: _, ...without } = host.offices[0]!;
    const plain = createCatalogue({ ...host, offices: [without] });
    expect(plain.bookable('one-seat').reception.bookableDays).toBe(45);
  });

  it.each([
    [{ schedule: 'afternoons' }, 'the schedule "afternoons"'],
    [{ schedule: 'toString' }, 'the schedule "toString"'],
    [{ sector: 'magic' }, 'the sector "magic"'],
    [{ district: 'sharq' }, 'the district "sharq"'],
  ])('are refused with %j, of which nothing is known', (change, what) => {
    const offices = [{ ...host.offices[0]!, ...change }];
    expect(() => createCatalogue({ ...host, offices })).toThrow(
      new RangeError(`The office "one-seat" has ${what}, which is not given`),
    );
  });
});

describe('the offices of a pool', () => {
  const inPool = (id: string, capacity: number, pool?: string) => ({
    ...testCatalogue.offices[0]!,
    id,
    reception: { slotMinutes: 15, capacity, bookableDays: 30, ...(pool && { pool }) },
  });
  const catalogueOf = (...offices: CatalogueData['offices']) =>
    createCatalogue({ ...testCatalogue, offices });

  it('are told together', () => {
    const catalogue = catalogueOf(inPool('one', 2, 'both'), inPool('other', 2, 'both'));
    expect(catalogue.pool('both').map(({ office }) => office.id)).toEqual(['one', 'other']);
  });

  it('agree on their capacity', () => {
    expect(() => catalogueOf(inPool('one', 2, 'both'), inPool('other', 3, 'both'))).toThrow(
      'The offices of the pool "both" differ in their capacity',
    );
  });

  it('share it with no office that is not in the pool', () => {
    expect(() => catalogueOf(inPool('one', 2), inPool('other', 2, 'one'))).toThrow(
      'The pool "one" has the name of an office outside it',
    );
  });
});

describe('the hours of a host', () => {
  const morning = [{ opens: '09:00', closes: '10:00' }];
  const host: CatalogueData = {
    ...testCatalogue,
    seasons: { ramadan: [{ from: '2026-11-24', to: '2026-11-26' }] },
    prayerTimes: { '2026-11-24': { dhuhr: '11:45' } },
    schedules: {
      ...testCatalogue.schedules,
      mornings: [
        { from: '2026-01-01', hours: { 1: morning, 2: morning, 3: morning, 4: morning } },
        { season: 'ramadan', hours: { 1: [], 2: [], 3: [] } },
      ],
    },
  };
  const openDays = (data: CatalogueData) =>
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].filter(
      (date) =>
        planOffice(createCatalogue(data).bookable('one-seat')).day(date).stretches.length > 0,
    );

  it('move with Ramadan by one setting, and are told with their dates', () => {
    expect(openDays(host)).toEqual(['2026-11-23']);
    expect(openDays({ ...host, ramadanShift: 1 })).toEqual(['2026-11-23', '2026-11-24']);
    expect(openDays({ ...host, ramadanShift: -1 })).toEqual(['2026-11-26']);
    const { schedules, prayerTimes } = createCatalogue({
      ...host,
      ramadanShift: 1,
    }).officeDirectory();
    expect(schedules.mornings?.[1]).toMatchObject({ from: '2026-11-25', to: '2026-11-27' });
    expect(prayerTimes).toEqual(host.prayerTimes);
  });

  it('are refused where nobody says when their season is', () => {
    expect(() => createCatalogue({ ...host, seasons: {} })).toThrow(RangeError);
  });
});

describe('the offices of the demonstration', () => {
  it('are all told, as the contract has them, in less than 40 kB', async () => {
    const test = await startTestServer({ catalogue: ownCatalogue });
    const { items } = (await (await test.call('GET', '/offices')).json()) as OfficeDirectory;
    expect(items).toHaveLength(652);
    const headers = { 'Accept-Encoding': 'gzip' };
    const packed = await test.server.app.request('/api/v1/offices', { headers });
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(40_000);
    await test.close();
  }, 60_000);
});
