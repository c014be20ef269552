import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, cairoNow } from '@fanar/egypt';
import { expect, it } from 'vitest';
import { connect, type ConnectOptions } from '../database/connect.js';
import { judgeTrail } from '../testing/audit-judge.js';
import { raceCapacity, raceHoldSeconds } from '../testing/race-catalogue.js';
import {
  createRacer,
  freePlaces,
  nothingSeen,
  placesLeft,
  type Ask,
} from '../testing/race-client.js';
import { startProcess, type ServerProcess } from '../testing/server-process.js';
import { createDatabase, postgres } from '../testing/test-server.js';

const racers = 30;
/** More by hand: `FANAR_KILLS=20`. */
const kills = Number(process.env.FANAR_KILLS ?? 2);
/** The embedded database takes its time to come back on a busy machine. */
const milliseconds = 60_000 + kills * 40_000;
const date = addDays(cairoNow().date, 3);

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly database: ConnectOptions;
  remove(): Promise<void>;
}

/** PostgreSQL where there is one, else PGlite in a folder. */
async function makePlace(): Promise<Place> {
  if (postgres !== undefined) {
    const { url, drop } = await createDatabase(postgres);
    return { env: { DATABASE_URL: url }, database: { databaseUrl: url }, remove: drop };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'fanar-killed-'));
  return {
    env: { RACE_FOLDER: dataDir },
    database: { dataDir },
    remove: () => rm(dataDir, { recursive: true }),
  };
}

it(
  'a server that is killed loses no appointment and blocks no slot for longer than a hold',
  async () => {
    const place = await makePlace();
    let server: ServerProcess = await startProcess(place.env);
    /** As a person who tries again until somebody answers, with the same key. */
    const ask: Ask = async (_, method, path, { headers, json } = {}) => {
      for (;;) {
        try {
          const answer = await fetch(`${server.api}${path}`, {
            method,
            headers: {
              ...(json !== undefined && { 'Content-Type': 'application/json' }),
              ...headers,
            },
            ...(json !== undefined && { body: JSON.stringify(json) }),
          });
          const body = answer.status === 204 ? null : await answer.text();
          return new Response(body, { status: answer.status });
        } catch {
          await wait(200);
        }
      }
    };
    const seen = nothingSeen();
    const crowd = Array.from({ length: racers }, () => createRacer(ask, date, seen));
    let isOver = false;
    const running = Promise.all(crowd.map((racer) => racer.run(() => isOver)));
    for (let kill = 0; kill < kills; kill += 1) {
      const before = seen.acts.booked;
      // At whatever point it is by then, but never idle.
      while (seen.acts.booked < before + 3) await wait(100);
      await wait(Math.random() * 300);
      await server.kill();
      server = await startProcess(place.env);
    }
    isOver = true;
    await running;
    expect(seen.faults).toEqual([]);

    await wait(2 * raceHoldSeconds * 1000);
    const booked = crowd.flatMap(({ appointment }) => appointment ?? []);
    expect(await freePlaces(ask, date)).toEqual(placesLeft(booked));
    await server.close();

    const { db, close } = await connect(place.database);
    const trail = await db
      .selectFrom('appointment_event')
      .selectAll()
      .orderBy('position')
      .execute();
    const { faults, places } = judgeTrail(trail, raceCapacity);
    expect(faults).toEqual([]);
    expect([...places.keys()].sort()).toEqual(booked.map(({ reference }) => reference).sort());
    await close();
    await place.remove();
  },
  milliseconds,
);
