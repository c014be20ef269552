import { addDays, cairoNow } from '@fanar/egypt';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePath } from '../app.js';
import { connect } from '../database/connect.js';
import type { BookedPlace, Database } from '../database/schema.js';
import { judgeTrail } from '../testing/audit-judge.js';
import {
  raceCapacity,
  raceCatalogue,
  raceHoldSeconds,
  someAddress,
} from '../testing/race-catalogue.js';
import {
  createRacer,
  freePlaces,
  nothingSeen,
  placesLeft,
  type Ask,
} from '../testing/race-client.js';
import { startProcess } from '../testing/server-process.js';
import { createDatabase, postgres, startOn } from '../testing/test-server.js';

const racers = 200;
/** Longer by hand: `FANAR_RACE_SECONDS=60`. */
const seconds = Number(process.env.FANAR_RACE_SECONDS ?? 6);
/** It goes on until each act was done so often, on however slow a machine. */
const leastOfEach = 10;
const date = addDays(cairoNow().date, 3);

const processes = 3;

interface Course {
  readonly ask: Ask;
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** Three processes on one PostgreSQL. */
async function manyProcesses(url: string): Promise<Course> {
  const database = await createDatabase(url);
  const start = () => startProcess({ DATABASE_URL: database.url });
  // The first migrates.
  const first = await start();
  const others = await Promise.all(Array.from({ length: processes - 1 }, start));
  const servers = [first, ...others];
  const { db, close } = await connect({ databaseUrl: database.url });
  let turn = 0;
  return {
    db,
    ask(offset, method, path, { headers, json } = {}) {
      turn += 1;
      const server = servers[(turn + offset) % servers.length];
      return fetch(`${server?.api}${path}`, {
        method,
        headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await close();
      await database.drop();
    },
  };
}

/** An embedded database has one process alone. */
async function oneProcess(): Promise<Course> {
  const without = { calls: 1e9, seconds: 60 };
  const { server, close } = await startOn({
    catalogue: raceCatalogue,
    now: () => new Date(),
    clientAddress: someAddress,
    limits: {
      hold: raceHoldSeconds,
      creates: without,
      lookUps: without,
      failedLookUps: without,
      strangers: without,
    },
  });
  return {
    db: server.db,
    async ask(_, method, path, { headers, json } = {}) {
      return server.app.request(basePath + path, {
        method,
        headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
    },
    close,
  };
}

describe(`${racers} who want twenty slots`, () => {
  let course: Course;
  beforeAll(async () => {
    course = await (postgres === undefined ? oneProcess() : manyProcesses(postgres));
  }, 120_000);
  afterAll(() => course.close());

  it('never have more than there is, and have what they were told', async () => {
    const { ask, db } = course;
    const seen = nothingSeen();
    const crowd = Array.from({ length: racers }, () => createRacer(ask, date, seen));
    const end = Date.now() + seconds * 1000;
    const isOver = (): boolean =>
      seen.faults.length > 0 ||
      (Date.now() > end && Object.values(seen.acts).every((count) => count > leastOfEach));
    await Promise.all(crowd.map((racer) => racer.run(isOver)));
    expect(seen.faults).toEqual([]);

    const trail = await db
      .selectFrom('appointment_event')
      .selectAll()
      .orderBy('position')
      .execute();
    const { faults, places, counts } = judgeTrail(trail, raceCapacity);
    expect(faults).toEqual([]);
    const { left: _, released, ...acts } = seen.acts;
    expect(counts).toMatchObject({ ...acts });
    // Letting go of what ran out meanwhile is no fault, and no act.
    expect(counts.released).toBeLessThanOrEqual(released);
    report(counts, seen.times, seen.refused);

    const told = crowd.flatMap(({ appointment }) => appointment ?? []);
    expect(
      new Map(told.map(({ reference, office, slot }) => [reference, at(office.id, slot)])),
    ).toEqual(places);
    for (const { reference, key, revision, slot } of told) {
      const answer = await ask(0, 'GET', `/appointments/${reference}`, {
        headers: { 'Fanar-Key': key },
      });
      expect(await answer.json()).toMatchObject({
        revision,
        status: 'booked',
        slot: { date: slot.date, time: slot.time },
      });
    }
    expect(await loads(db)).toEqual(countOf([...places.values()]));
    await new Promise((done) => setTimeout(done, 2 * raceHoldSeconds * 1000));
    // Of each process, which remember what they saw: no hold is left, and nobody gave it back.
    for (let turn = 0; turn < processes; turn += 1) {
      expect(await freePlaces(ask, date)).toEqual(placesLeft(told));
    }
  }, 300_000);
});

const at = (office: string, slot: { date: string; time: string }): string =>
  `${office} ${slot.date} ${slot.time}`;

function countOf(places: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** What the rows of days say is booked. */
async function loads(db: Kysely<Database>): Promise<Record<string, number>> {
  const rows = await db.selectFrom('day_load').selectAll().execute();
  return Object.fromEntries(
    rows.flatMap(({ pool, date: day, booked }) =>
      (JSON.parse(booked) as BookedPlace[]).map(([start, , visits]) => {
        const time = new Date(start * 60_000).toISOString().slice(11, 16);
        return [`${pool} ${day} ${time}`, visits] as const;
      }),
    ),
  );
}

/** For runs by hand. */
function report(counts: object, times: number[], refused: number): void {
  if (process.env.FANAR_RACE_SECONDS === undefined) return;
  const sorted = [...times].sort((a, b) => a - b);
  const share = (part: number): number => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  const [half, most, longest] = [share(0.5), share(0.99), Math.round(sorted.at(-1) ?? 0)];
  console.warn({ ...counts, refused, milliseconds: { half, most, longest } });
}
