import { fromInstant } from '@fanar/egypt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askEngine, openEngine, type Engine } from '../testing/open-engine.js';
import { everyDay, visitCatalogue, visitService } from '../testing/visit-catalogue.js';

const service = visitService('test/night', {});

let engine: Engine;
let now = new Date();

beforeAll(async () => {
  const catalogue = visitCatalogue([service], everyDay('00:00', '00:00'), [
    { id: 'always-open', reception: { slotMinutes: 30, capacity: 1, bookableDays: 10 } },
  ]);
  engine = await openEngine(catalogue, () => now);
}, 60_000);
afterAll(() => engine.close());

const slotsOn = async (date: string) => {
  const { offices } = await askEngine(engine, {
    visit: { services: [{ service: service.id }] },
    offices: ['always-open'],
    granularity: 'slots',
    from: date,
    to: date,
  });
  return offices[0]?.slots ?? [];
};

it.each(['2025-04-25', '2026-04-24', '2027-04-30'])(
  'offers no start in the hour that is missing on %s',
  async (date) => {
    now = new Date(Date.parse(`${date}T12:00:00Z`) - 3 * 86_400_000);
    const slots = await slotsOn(date);
    expect(slots.map(({ time }) => time).slice(0, 2)).toEqual(['01:00', '01:30']);
    expect(slots).toHaveLength(46);
    for (const { time, instant } of slots) expect(fromInstant(instant)).toEqual({ date, time });
    expect(slots[0]?.instant).toBe(`${date}T01:00:00+03:00`);
  },
);

it.each(['2025-10-30', '2026-10-29', '2027-10-28'])(
  'offers each start of the hour that comes twice once on %s',
  async (date) => {
    now = new Date(Date.parse(`${date}T12:00:00Z`) - 3 * 86_400_000);
    const slots = await slotsOn(date);
    expect(slots).toHaveLength(48);
    expect(new Set(slots.map(({ instant }) => instant)).size).toBe(48);
    expect(slots.at(-1)).toMatchObject({ time: '23:30', instant: `${date}T23:30:00+03:00` });
    // In the second pass of the hour its starts are over.
    now = new Date(`${date}T21:00:00Z`);
    expect(await slotsOn(date)).toEqual([]);
  },
);
