/**
 * Booking under load: a year of appointments in PostgreSQL, and what is free for one service at twenty
 * offices over sixty days, asked by a hundred clients at once. Beside it the same question put the
 * plain way, which counts the appointments of each slot. Database, server and clients share the machine.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { stop } from '../bootstrap.mjs';

/** The driver of the server, which is no dependency of the scripts. @type {any} */
const pg = createRequire(new URL('../../packages/server/package.json', import.meta.url))('pg');

const [offices, days, clients, slots, capacity] = [20, 60, 100, 24, 7];
const appointments = 1_000_000;
const seconds = 10;

/** @param {{ quiet?: boolean }} options */
export async function measure({ quiet }) {
  const url = process.env.DATABASE_URL;
  if (!url)
    return stop('booking: set DATABASE_URL to a PostgreSQL in which a database may be made.');
  const name = `fanar_bench_${randomUUID().replaceAll('-', '')}`;
  await runOn(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = name;
  try {
    return await measureOn(own.href, quiet);
  } finally {
    await runOn(url, `drop database ${name} with (force)`);
  }
}

/** @param {string} databaseUrl @param {boolean | undefined} quiet */
async function measureOn(databaseUrl, quiet) {
  const { startServer } = await import('../../packages/server/dist/index.js');
  const { addDays, cairoNow } = await import('../../packages/egypt/dist/index.js');
  const today = cairoNow().date;
  const server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    databaseUrl,
    secret: 'a secret for measurements, and for nothing else',
    catalogue: await catalogue(),
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await fill(client, today);
    const from = addDays(today, 1);
    const to = addDays(today, days);
    const ids = officeIds();
    const query = `services=bench/visit&offices=${ids.join()}&granularity=days&from=${from}&to=${to}`;
    const address = `${server.url}api/v1/availability?${query}`;
    const ours = await load(async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`availability: ${answer.status}`);
      await answer.arrayBuffer();
    });
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const plain = await load(() =>
      pool.query(
        `select office, date, time, count(*) from appointment
         where office = any($1) and date between $2 and $3 and status <> 'cancelled'
         group by office, date, time`,
        [ids, from, to],
      ),
    );
    await pool.end();
    const result = { appointments, offices, days, clients, fanar: ours, plain };
    if (!quiet) {
      console.log(
        `\nbooking: ${appointments} appointments, ${offices} offices × ${days} days, ${clients} clients`,
      );
      console.table({ fanar: ours, 'count per slot': plain });
    }
    return result;
  } finally {
    await client.end();
    await server.close();
  }
}

/** @param {() => Promise<unknown>} ask */
async function load(ask) {
  await ask();
  /** @type {number[]} */
  const times = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  const passed = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => Number((times[Math.floor(times.length * part)] ?? 0).toFixed(1));
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: Math.round(times.length / passed),
  };
}

function officeIds() {
  return Array.from({ length: offices }, (_, at) => `office-${at}`);
}

async function catalogue() {
  const { definitions } = await import('../../packages/catalogue/dist/definitions.js');
  const model = definitions.find(({ appointment }) => appointment !== 'none');
  if (!model) throw new Error('No service is by appointment');
  const day = [{ opens: '08:00', closes: '14:00' }];
  const hours = { 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day };
  return {
    definitions: [{ ...model, id: /** @type {const} */ ('bench/visit'), appointment: 'offered' }],
    sectors: [],
    lifeEvents: [],
    holidays: [],
    schedules: { always: [{ from: '2020-01-01', hours }] },
    offices: officeIds().map((id) => ({
      id,
      title: { ar: 'مكتب للقياس', en: 'Office to measure' },
      address: { ar: 'بورسعيد', en: 'Port Said' },
      services: [/** @type {const} */ ('bench/visit')],
      schedule: 'always',
      reception: { slotMinutes: 15, capacity, bookableDays: 90 },
      isDemonstration: true,
    })),
  };
}

/** As many appointments in a year as fill the slots by some five in six. @param {{ query(statement: string, values?: readonly unknown[]): Promise<unknown> }} client @param {string} today */
async function fill(client, today) {
  await client.query(
    `insert into appointment (reference, key_hash, hold, pool, office, date, time, minutes, visit,
       language, person, created_at, updated_at)
     select 'BK-' || n, '', gen_random_uuid(), 'office-' || n % ${offices}, 'office-' || n % ${offices},
       to_char($1::date - 275 + (n / ${offices}) % 365, 'YYYY-MM-DD'),
       to_char(time '08:00' + (n / ${offices * 365}) % ${slots} * interval '15 minutes', 'HH24:MI'),
       15, '{}', 'ar', '', now(), now()
     from generate_series(0, ${appointments - 1}) as n`,
    [today],
  );
  await client.query(`
    insert into day_load (pool, date, booked)
    select pool, date, json_agg(json_build_array(start, 15, visits))::text
    from (
      select pool, date, count(*) as visits,
        substr(time, 1, 2)::integer * 60 + substr(time, 4, 2)::integer as start
      from appointment group by pool, date, time
    ) as place group by pool, date`);
  await client.query('vacuum analyze');
}

/** @param {string} connectionString @param {string} statement */
async function runOn(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement);
  await client.end();
}
