import { describe, expect, it } from 'vitest';
import {
  addressOf,
  eventGroups,
  isNarrowed,
  sectorGroups,
  servicesFor,
  type Wanted,
} from './service-directory.state.js';
import { directory } from './testing/directory.js';

const everything: Wanted = { query: '', sector: '', event: '', filters: [] };
const ids = (wanted: Partial<Wanted>) =>
  servicesFor(directory, { ...everything, ...wanted }, () =>
    [...directory.services].reverse(),
  )?.map(({ id }) => id);

describe('a directory of services', () => {
  it('lists groups until something is wanted', () => {
    expect(isNarrowed({ ...everything, query: ' ' })).toBe(false);
    const wants: Partial<Wanted>[] = [
      { query: 'و' },
      { sector: 'traffic' },
      { event: 'moving-home' },
      { filters: ['free'] },
    ];
    for (const want of wants) expect(isNarrowed({ ...everything, ...want })).toBe(true);
  });

  it.each<[Partial<Wanted>, string[]]>([
    [{ sector: 'traffic' }, ['traffic/renew-vehicle-licence', 'traffic/renew-driving-licence']],
    [{ event: 'moving-home' }, ['supply/transfer-card']],
    [{ filters: ['free'] }, ['supply/transfer-card']],
    [{ filters: ['appointment'] }, ['traffic/renew-driving-licence']],
    [{ filters: ['online', 'appointment'] }, ['traffic/renew-driving-licence']],
    [{ filters: ['free', 'appointment'] }, []],
    [{ sector: 'traffic', event: 'moving-home' }, []],
    [{ sector: 'traf' }, []],
    [
      { query: 'رخصة', sector: 'traffic' },
      ['traffic/renew-driving-licence', 'traffic/renew-vehicle-licence'],
    ],
  ])('takes %j together, in the order of the search', (wanted, found) => {
    expect(ids(wanted)).toEqual(found);
  });

  it('knows nothing of words before there is a search', () => {
    expect(servicesFor(directory, { ...everything, query: 'رخصة' }, undefined)).toBeUndefined();
  });

  it('names only groups that have services', () => {
    const named = (groups: readonly { id: string; count: number }[]) =>
      groups.map(({ id, count }) => [id, count]);
    expect(named(sectorGroups(directory))).toEqual([
      ['supply', 1],
      ['traffic', 2],
    ]);
    expect(named(eventGroups(directory))).toEqual([
      ['moving-home', 1],
      ['owning-a-vehicle', 2],
    ]);
  });

  it('makes addresses by a pattern or as the page says', () => {
    const service = { ...directory.services[0]!, id: 'supply/ا b' };
    expect(addressOf('/s/{id}/?in={sector}#{service}{x}', service)).toBe(
      '/s/supply/%D8%A7%20b/?in=supply#%D8%A7%20b{x}',
    );
    expect(addressOf(({ version }) => `/v${String(version)}`, service)).toBe('/v1');
  });
});
