import type { OfficeDirectory } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { directory } from '../service-directory/testing/directory.js';
import {
  bookAddress,
  facilitiesOf,
  filled,
  find,
  isBookable,
  isNarrowed,
  mapAddress,
  NOTHING_WANTED,
  obstacles,
  offeredBy,
  type Moment,
  type Wanted,
} from './facility-finder.state.js';
import { manyOffices, offices } from './testing/offices.js';

const facilities = facilitiesOf(offices, 'ar');
const IN_ORDER = [
  'sharq-traffic',
  'sharq-supply-night',
  'sharq-supply',
  'fouad-traffic',
  'unlisted',
];
const moment: Moment = { isOpen: ({ id }) => id === 'sharq-supply-night' };
const PLACE = { latitude: 31.262, longitude: 32.306 };
const ids = (wanted: Partial<Wanted>, more: Partial<Moment> = {}) =>
  find(facilities, { ...NOTHING_WANTED, ...wanted }, { ...moment, ...more }).map(
    ({ office }) => office.id,
  );

describe('a finder of offices', () => {
  it('has them by district, then by name, in the order of the language', () => {
    expect(ids({})).toEqual(IN_ORDER);
    expect(facilitiesOf(offices, 'en').inOrder.map(({ id }) => id)).toEqual([
      ...['sharq-supply-night', 'sharq-supply', 'sharq-traffic', 'fouad-traffic', 'unlisted'],
    ]);
  });

  it.each<[Partial<Wanted>, string[]]>([
    [{ sector: 'traffic' }, ['sharq-traffic', 'fouad-traffic']],
    [{ service: 'traffic/renew-vehicle-licence' }, ['fouad-traffic']],
    [{ district: 'sharq' }, ['sharq-traffic', 'sharq-supply-night', 'sharq-supply']],
    [{ district: 'arab' }, []],
    [{ openNow: true }, ['sharq-supply-night']],
    [{ accessibility: ['lift'] }, ['sharq-supply-night', 'fouad-traffic']],
    [{ accessibility: ['lift', 'step-free-entrance'] }, ['fouad-traffic']],
    [{ sector: 'traffic', openNow: true }, []],
    [{ query: 'مرور بور' }, ['fouad-traffic']],
    [{ query: 'اداره' }, ['sharq-traffic']],
    [{ query: 'بورفواد' }, ['fouad-traffic']],
    [{ query: 'شرق تموين' }, ['sharq-supply']],
    [{ query: 'افرنج' }, ['sharq-supply-night']],
    [{ query: 'FOUAD' }, ['fouad-traffic']],
    [{ query: '  ' }, IN_ORDER],
    [{ query: 'زرافة' }, []],
  ])('takes %j together', (wanted, found) => {
    expect(ids(wanted)).toEqual(found);
  });

  it('puts the nearest first where the place is known, and those without one last', () => {
    expect(ids({}, { place: PLACE })).toEqual([
      ...['sharq-supply-night', 'sharq-traffic', 'fouad-traffic', 'sharq-supply', 'unlisted'],
    ]);
    const [first, second] = find(facilities, NOTHING_WANTED, { ...moment, place: PLACE });
    expect(first?.distance).toBe(0);
    expect(second?.distance).toBeCloseTo(533, -1);
    expect(find(facilities, NOTHING_WANTED, moment)[0]).not.toHaveProperty('distance');
  });

  it('is made ready for a search step by step, and does the rest when asked', () => {
    const many = facilitiesOf(manyOffices(250), 'ar');
    let steps = 0;
    while (!many.prepare()) steps += 1;
    expect(steps).toBe(2);
    const fresh = facilitiesOf(manyOffices(250), 'ar');
    expect(fresh.isPrepared()).toBe(false);
    expect(fresh.search('مكتب ٢٤٩').size).toBe(1);
    expect(fresh.isPrepared()).toBe(true);
  });

  it('names what alone stands in the way, the most first', () => {
    const stand = (wanted: Partial<Wanted>) =>
      obstacles(facilities, { ...NOTHING_WANTED, ...wanted }, moment);
    expect(stand({ sector: 'traffic', openNow: true })).toEqual([
      { filter: 'openNow', count: 2 },
      { filter: 'sector', count: 1 },
    ]);
    expect(stand({ query: 'زرافة', district: 'arab' })).toEqual([]);
    expect(stand({ query: 'زرافة' })).toEqual([{ filter: 'query', count: 5 }]);
  });

  it('offers to choose only what some office has', () => {
    const offered = (sector: string) => {
      const { sectors, services, districts } = offeredBy(offices, directory, sector);
      return [sectors, services, districts].map((list) => list.map(({ id }) => id));
    };
    const all = directory.services.map(({ id }) => id);
    expect(offered('')).toEqual([['supply', 'traffic'], all, ['sharq', 'port-fouad']]);
    expect(offered('supply')[1]).toEqual(['supply/transfer-card']);
    expect(offeredBy(offices, undefined, '')).toMatchObject({ sectors: [], services: [] });
  });

  it('knows when nothing is wanted', () => {
    expect(isNarrowed({ ...NOTHING_WANTED, query: ' ' })).toBe(false);
    const wants: Partial<Wanted>[] = [
      { query: 'و' },
      { openNow: true },
      { accessibility: ['lift'] },
    ];
    for (const want of wants) expect(isNarrowed({ ...NOTHING_WANTED, ...want })).toBe(true);
  });

  it('books where the office serves what has appointments', () => {
    const [office, other] = offices.items as [
      OfficeDirectory['items'][0],
      OfficeDirectory['items'][0],
    ];
    const service = directory.services[1];
    expect(isBookable(office, service)).toBe(true);
    expect(isBookable(other, service)).toBe(false);
    expect(isBookable(office, { ...service!, appointment: 'none' })).toBe(false);
    expect(isBookable(office, undefined)).toBe(false);
    expect(bookAddress('/{sector}/{service}/book/?office={office}#{id}', office, service!)).toBe(
      '/traffic/renew-vehicle-licence/book/?office=fouad-traffic#traffic/renew-vehicle-licence',
    );
  });

  it('makes addresses whose values cannot break out of them', () => {
    expect(filled('/{a}/{b}{toString}', { a: '../?x', b: 1 })).toBe('/..%2F%3Fx/1{toString}');
    const [office] = offices.items as [OfficeDirectory['items'][0]];
    expect(mapAddress('geo:{latitude},{longitude}?q=({name})', office, 'أ (ب)')).toBe(
      'geo:31.247,32.319?q=(%D8%A3%20(%D8%A8))',
    );
    expect(mapAddress('', office, '')).toBeFalsy();
    expect(mapAddress('geo:', offices.items[2]!, '')).toBeUndefined();
  });
});
