import { offices } from '@fanar/catalogue';
import { addDays, toInstant } from '@fanar/egypt';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCatalogue, ownCatalogue } from '../catalogue.js';
import { healthOffices } from './health-offices.js';
import { isFhirId, readSlotId, slotId } from './ids.js';
import { cairoInstant } from './slot.js';

it('shows every health office of the catalogue, under ids that FHIR admits', () => {
  const own = offices.filter(({ sector }) => sector === 'health').map(({ id }) => id);
  expect(own.length).toBeGreaterThan(100);
  expect([...healthOffices(createCatalogue(ownCatalogue)).keys()]).toEqual(own);
  for (const office of own) {
    expect(isFhirId(office)).toBe(true);
    expect(isFhirId(slotId({ office, date: '2026-11-29', time: '09:00' }))).toBe(true);
  }
});

it('reads back the unit that an id was made of', () => {
  const office = fc.stringMatching(/^[A-Za-z0-9.-]{1,50}$/);
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days));
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(office, day, minute, (name, date, at) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      const key = { office: name, date, time: `${two(Math.floor(at / 60))}:${two(at % 60)}` };
      expect(readSlotId(slotId(key))).toEqual(key);
      expect(isFhirId(slotId(key))).toBe(true);
    }),
  );
});

it.each(['', 'clinic', 'clinic.20260230.0900', 'clinic.20261129.2460', '.20261129.0900'])(
  'takes «%s» for no slot',
  (id) => {
    expect(readSlotId(id)).toBeUndefined();
  },
);

it('tells any minute with an offset of Cairo, both passes of the doubled hour too', () => {
  const start = Date.parse('2026-10-29T20:00:00Z');
  const told = [0, 30, 60, 90].map((minutes) => cairoInstant(start + minutes * 60_000));
  expect(told).toEqual([
    '2026-10-29T23:00:00+03:00',
    '2026-10-29T23:30:00+03:00',
    '2026-10-29T23:00:00+02:00',
    '2026-10-29T23:30:00+02:00',
  ]);
  const minute = fc.integer({
    min: Date.parse('2023-01-01') / 60_000,
    max: Date.parse('2040-01-01') / 60_000,
  });
  fc.assert(
    fc.property(minute, (one) => {
      expect(Date.parse(cairoInstant(one * 60_000))).toBe(one * 60_000);
    }),
  );
  expect(cairoInstant(start)).toBe(toInstant({ date: '2026-10-29', time: '23:00' }));
});
