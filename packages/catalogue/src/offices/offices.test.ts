import { parsePhone, PORT_SAID_DISTRICTS, type District } from '@fanar/egypt';
import { openingOn } from '@fanar/egypt/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitions } from '../definitions.js';
import { seasons } from '../seasons.js';
import { publicHolidays } from '../public-holidays.js';
import { planDay } from '../schedule.js';
import { sectors } from '../sectors.js';
import { services } from '../services.js';
import { cabinets } from './cabinets.js';
import { clinic, counter, hall, van, type SectorFacilities } from './facilities/facility.js';
import { officeSchedules } from './hours.js';
import { localities } from './localities.js';
import { makeOffices } from './make-offices.js';
import { datedSchedules, defaultReception, isBookable, type CatalogueOffice } from './office.js';
import { officeDistricts, offices, officesFor } from './offices.js';

const dated = datedSchedules(officeSchedules, seasons);

const districtsOf = (some: readonly CatalogueOffice[]) =>
  new Set(some.map(({ district }) => district));

describe('offices', () => {
  it('are 652, each with a slug, a name and a phone of its own', () => {
    expect(offices).toHaveLength(652);
    for (const of of [
      ({ id }: CatalogueOffice) => id,
      ({ title }: CatalogueOffice) => title.ar,
      ({ title }: CatalogueOffice) => title.en,
      ({ phone }: CatalogueOffice) => phone,
    ]) {
      expect(new Set(offices.map(of)).size).toBe(652);
    }
    const placeOf = ({ place }: CatalogueOffice) => `${place?.latitude} ${place?.longitude}`;
    expect(new Set(offices.map(placeOf)).size).toBe(651);
    for (const { id } of offices) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(offices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['port-said-traffic', 'port-fouad-traffic']),
    );
  });

  it('say in both languages where they are, and that it is made up', () => {
    for (const { title, address, phone = '', isDemonstration } of offices) {
      expect(isDemonstration).toBe(true);
      expect(address.ar).toMatch(/ \(عنوان تجريبي\)$/);
      expect(address.en).toMatch(/^[A-Z].* \(demonstration address\)$/);
      for (const text of [title, address]) {
        expect(text.ar).not.toMatch(/[{}a-z\u0640,;?]|\s[،؛.]|\s{2}/i);
        expect(text.en).not.toMatch(/[{}\u0600-\u06FF]|\s[,.]|\s{2}/);
        expect(text.en).not.toBe('');
      }
      expect(parsePhone(phone, { kinds: ['landline'] })).toMatchObject({ ok: true });
    }
  });

  it('are of every sector, three at least, and serve services of theirs alone', () => {
    for (const { id } of sectors) {
      expect(offices.filter(({ sector }) => sector === id).length, id).toBeGreaterThanOrEqual(3);
    }
    for (const office of offices) {
      expect(office.services.length).toBeGreaterThan(0);
      expect(services).toEqual(expect.arrayContaining(office.services));
      expect(office.services.every((id) => id.startsWith(`${office.sector}/`))).toBe(true);
    }
  });

  it.each(services)('serve %s in three districts at least', (service) => {
    expect(districtsOf(officesFor(service)).size).toBeGreaterThanOrEqual(3);
  });

  it('are named for where they are', () => {
    const titleOf = (id: string) => offices.find((office) => office.id === id)?.title.ar;
    expect(titleOf('police-station-arab')).toBe('قسم شرطة العرب');
    expect(titleOf('summary-court-gharb')).toBe('محكمة غرب بورسعيد الجزئية');
    expect(titleOf('commercial-register-office-arab')).toBe('مكتب السجل التجاري بحي العرب');
    expect(titleOf('registry-branch-port-fouad')).toBe('مأمورية الشهر العقاري بمدينة بورفؤاد');
    expect(titleOf('technology-counter-qabouty')).toBe('نافذة المركز التكنولوجي بالقابوطي');
  });

  it('are in every district', () => {
    expect(officeDistricts.map(({ id }) => id)).toEqual(PORT_SAID_DISTRICTS.map(({ id }) => id));
    expect(districtsOf(offices)).toEqual(new Set(officeDistricts.map(({ id }) => id)));
  });

  it('stand on Egyptian ground, within 300 metres of the middle of a place of their district', () => {
    for (const { id, district, place } of offices) {
      expect(place?.latitude, id).toBeGreaterThan(31);
      expect(place?.latitude, id).toBeLessThan(31.34);
      expect(place?.longitude, id).toBeGreaterThan(32.08);
      expect(place?.longitude, id).toBeLessThan(32.6);
      const near = localities.filter(
        (locality) => locality.district === district && metresBetween(locality.at, place) < 300,
      );
      expect(near, id).not.toEqual([]);
    }
  });

  it('have hours that there are, and only features that a building may have', () => {
    const known = new Set([...counter, ...hall, ...clinic, ...van]);
    for (const { schedule, accessibility = [] } of offices) {
      expect(officeSchedules).toHaveProperty([schedule]);
      expect(known).toEqual(new Set([...known, ...accessibility]));
      expect(new Set(accessibility).size).toBe(accessibility.length);
    }
    expect(new Set(offices.flatMap(({ accessibility = [] }) => accessibility))).toEqual(known);
    expect(new Set(offices.map(({ schedule }) => schedule))).toEqual(
      new Set(Object.keys(officeSchedules)),
    );
  });
});

describe('ways to be received', () => {
  it('share a capacity only in one building, with the same hours and services', () => {
    const pools = new Map<string, CatalogueOffice[]>();
    for (const office of offices) {
      const { pool } = office.reception ?? {};
      if (pool !== undefined) pools.set(pool, [...(pools.get(pool) ?? []), office]);
    }
    expect([...pools.keys()]).toEqual(['port-fouad-courts']);
    for (const [one, ...others] of pools.values()) {
      expect(others).not.toEqual([]);
      for (const other of others) {
        const { address, place, schedule, services: own, reception } = one ?? other;
        expect(other).toMatchObject({ address, place, schedule, services: own, reception });
      }
    }
  });

  it('are in person, but where a facility has others', () => {
    const having = (mode: string) =>
      new Set(
        offices
          .filter(({ reception }) => (reception?.modes as readonly string[])?.includes(mode))
          .map(({ id }) => id.replace(/-(?:unit|van|centre)\b.*$/, '')),
      );
    expect(having('video')).toEqual(new Set(['family-medicine', 'investor']));
    expect(having('phone')).toEqual(new Set(['family-medicine']));
    expect(having('home-visit')).toEqual(new Set(['mobile-notary', 'civil-registry']));
    expect(having('mobile-unit')).toEqual(having('home-visit'));
  });
});

describe('hours', () => {
  const on = (key: string, date: string) =>
    openingOn(date, { periods: dated[key] ?? [], closures: publicHolidays }).openings.map(
      ({ opens, closes }) => `${opens}-${closes}`,
    );

  it('have an evening, a gap on Friday, a day in the week, or no end', () => {
    expect(on('morning', '2026-11-24')).toEqual(['09:00-14:00']);
    expect(on('morning', '2026-11-27')).toEqual([]);
    expect(on('evening', '2026-11-24')).toEqual(['09:00-14:00', '17:00-20:00']);
    expect(on('every-day', '2026-11-27')).toEqual(['09:00-11:30', '13:30-21:00']);
    expect(on('sunday-and-tuesday', '2026-11-23')).toEqual([]);
    expect(on('around-the-clock', '2026-11-27')).toEqual(['00:00-00:00']);
  });

  it('are shorter in Ramadan, but around the clock', () => {
    for (const key of Object.keys(officeSchedules)) {
      const [usual, fasting] = ['2026-11-24', '2027-02-16'].map((date) => minutesOf(on(key, date)));
      expect(fasting, key).toBeGreaterThanOrEqual(0);
      if (key === 'around-the-clock') expect(fasting).toBe(usual);
      else if (usual) expect(fasting, key).toBeLessThan(usual);
    }
  });

  it('move with Ramadan by one shift, for all offices', () => {
    const later = datedSchedules(officeSchedules, seasons, 1);
    for (const [key, periods] of Object.entries(later)) {
      const openings = (all: typeof periods, date: string) =>
        openingOn(date, { periods: all, closures: [] }).openings;
      const usual = openings(dated[key] ?? [], '2027-02-07');
      expect(openings(periods, '2027-02-08')).toEqual(openings(dated[key] ?? [], '2027-02-01'));
      expect(openings(periods, '2027-02-07')).toEqual(usual);
      expect(openings(periods, '2027-03-09')).toEqual(openings(dated[key] ?? [], '2027-03-02'));
    }
  });

  it('let every office be booked that receives, in any week, whatever the year', () => {
    const bookable = new Set(definitions.filter(isBookable).map(({ id }) => id));
    for (const { id, services: own, schedule, reception, opensOnHolidays } of offices) {
      expect(reception !== undefined, id).toBe(own.some((service) => bookable.has(service)));
      const hours = {
        periods: dated[schedule] ?? [],
        closures: opensOnHolidays ? [] : publicHolidays,
      };
      const timesOn = (date: string) => {
        const plan = planDay(hours, reception ?? defaultReception, date);
        return plan.isOpen ? plan.times.length : 0;
      };
      for (const sunday of ['2026-11-22', '2027-02-14', '2030-09-01', '2099-11-01']) {
        const monday = sunday.replace(/\d$/, (digit) => String(Number(digit) + 1));
        expect(timesOn(sunday) + timesOn(monday), `${id} ${sunday}`).toBeGreaterThan(0);
      }
      expect(timesOn('2030-10-06') > 0, id).toBe(opensOnHolidays === true);
    }
  });
});

describe('makeOffices', () => {
  const facility = fc.record({
    id: fc.constantFrom('bureau', 'desk', 'kiosk'),
    title: fc.constant({ ar: 'مكتب {place}', en: '{place} bureau' }),
    services: fc.subarray(['one', 'two']),
    at: fc.constantFrom('districts' as const, 'large-localities' as const, 'localities' as const),
    schedules: fc.constantFrom<[string, ...string[]]>(['morning'], ['morning', 'evening']),
    accessibility: fc.subarray([...hall]),
  });
  const sector = fc.record({
    sector: fc.constantFrom('health', 'supply'),
    facilities: fc.uniqueArray(facility, { selector: ({ id }) => id, maxLength: 3 }),
  });

  it('makes the same each time, one in every place of its kind', () => {
    const places = {
      districts: 9,
      'large-localities': localities.filter(({ isLarge }) => isLarge).length,
      localities: localities.length,
    };
    fc.assert(
      fc.property(fc.uniqueArray(sector, { selector: (one) => one.sector }), (data) => {
        const made = makeOffices(data);
        expect(makeOffices(data)).toEqual(made);
        const expected = data.flatMap((one) => one.facilities).map(({ at }) => places[at]);
        expect(made).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a place that there is not', () => {
    const lost: SectorFacilities = {
      sector: 'health',
      facilities: [
        {
          id: 'bureau',
          title: { ar: 'مكتب {place}', en: '{place} bureau' },
          services: [],
          at: [{ locality: 'atlantis' }],
          schedules: ['morning'],
          accessibility: [],
        },
      ],
    };
    expect(() => makeOffices([lost])).toThrow(new RangeError('No locality "atlantis"'));
  });
});

describe('localities', () => {
  it('have a middle in each district, and keep 150 metres apart', () => {
    const ids = localities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(PORT_SAID_DISTRICTS.map(({ id }: District) => id)));
    const close = localities.flatMap((one) =>
      localities.filter(({ id, at: [latitude, longitude] }) => {
        return id < one.id && metresBetween(one.at, { latitude, longitude }) < 150;
      }),
    );
    expect(close).toEqual([]);
  });
});

const METRES_PER_DEGREE = 111_195;

/** Near enough for a town. */
function metresBetween(
  [latitude, longitude]: readonly [number, number],
  place: CatalogueOffice['place'],
): number {
  if (!place) return Infinity;
  const north = place.latitude - latitude;
  const east = (place.longitude - longitude) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(north, east) * METRES_PER_DEGREE;
}

function minutesOf(ranges: readonly string[]): number {
  return ranges
    .map((range) => range.split(/[-:]/).map(Number))
    .map(([h1 = 0, m1 = 0, h2 = 0, m2 = 0]) => (h2 * 60 + m2 || 1440) - (h1 * 60 + m1))
    .reduce((sum, minutes) => sum + minutes, 0);
}

describe('cabinets', () => {
  it('are 230, in every district by how many buildings it has, marked as made up', () => {
    expect(cabinets.map(({ district }) => district)).toEqual(officeDistricts.map(({ id }) => id));
    expect(cabinets.reduce((sum, { count }) => sum + count, 0)).toBe(230);
    for (const { district, count, isDemonstration } of cabinets) {
      const buildings = offices.filter((office) => office.district === district).length;
      expect(Math.abs(count - (230 * buildings) / 652), district).toBeLessThan(1);
      expect(isDemonstration).toBe(true);
    }
  });
});
