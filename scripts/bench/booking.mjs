/**
 * Booking under load: a year of appointments in PostgreSQL, and what is free for a service at twenty
 * offices over sixty days, asked by a hundred clients without a pause, while others book and cancel.
 * Each asks for a service, a first day and an order of offices of its own, and takes the answer compressed,
 * as browsers do. Beside it the same question put the plain way, which counts the appointments of each
 * slot. Database, server and clients share the machine; both run under the load for a while before
 * they are measured.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stop } from '../bootstrap.mjs';
import { officeIds, offices, services, slots } from './booking-offices.mjs';

/** The driver of the server, which is no dependency of the scripts. @type {any} */
const pg = createRequire(new URL('../../packages/server/package.json', import.meta.url))('pg');

const [days, clients, bookers] = [60, 100, 4];
const appointments = 1_000_000;
const [warmUp, measured] = [3, 10];
/** Milliseconds between two acts of one who books. */
const pause = 200;

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
  const { addDays, cairoNow } = await import('../../packages/egypt/dist/index.js');
  const today = cairoNow().date;
  const server = await startServer(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  try {
    await fill(pool, today);
    const questions = someQuestions(today, addDays);
    // As it runs: compiled, and with connections to the database.
    const ask = (/** @type {string} */ question) =>
      server.ask('GET', `/availability?${question}`, { 'Accept-Encoding': 'gzip' });
    for (const question of questions) assertWhole(await ask(question));
    const run = async (/** @type {number} */ seconds) => {
      const [before, acts] = [await server.cpu(), { done: 0 }];
      const end = performance.now() + seconds * 1000;
      const [ours] = await Promise.all([
        load(seconds, (turn) => ask(questions[turn % questions.length] ?? '')),
        ...Array.from({ length: bookers }, () =>
          bookAndCancel(server, addDays(today, 5), end, acts),
        ),
      ]);
      return { ours, acts, used: (await server.cpu()) - before };
    };
    await run(warmUp);
    const { ours, acts, used } = await run(measured);
    const plain = await load(measured, () =>
      pool.query(
        `select office, date, time, count(*) from appointment
         where office = any($1) and date between $2 and $3 and status <> 'cancelled'
         group by office, date, time`,
        [officeIds, addDays(today, 1), addDays(today, days)],
      ),
    );
    const fanar = { ...ours, cpuPerAnswer: Number((used / ours.answers).toFixed(2)) };
    const result = { appointments, offices, days, clients, acts: acts.done, fanar, plain };
    if (!quiet) {
      console.log(
        `\nbooking: ${appointments} appointments, ${offices} offices × ${days} days, ${clients} clients, ${(acts.done / measured).toFixed(0)} acts of booking a second`,
      );
      console.table({ fanar, 'count per slot': plain });
    }
    return result;
  } finally {
    await pool.end();
    await server.close();
  }
}

/** @param {Buffer} answer */
function assertWhole(answer) {
  const told = JSON.parse(String(gunzipSync(answer)));
  const seen = told.offices.filter((/** @type {any} */ one) => one.days.length === days).length;
  if (seen !== offices) stop(`booking: ${seen} offices were told of, not ${offices}.`);
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/** @param {string} databaseUrl */
async function startServer(databaseUrl) {
  const program = fileURLToPath(new URL('booking-server.mjs', import.meta.url));
  const child = fork(program, { env: { ...process.env, DATABASE_URL: databaseUrl } });
  const [url] = /** @type {[string]} */ (await once(child, 'message'));
  const agent = new Agent({ keepAlive: true });
  return {
    /** Milliseconds of both kinds of its time. */
    async cpu() {
      child.send('cpu');
      const [{ user, system }] = await once(child, 'message');
      return (user + system) / 1000;
    },
    /**
     * @param {string} method @param {string} path @param {Record<string, string>} [headers]
     * @param {unknown} [json] @returns {Promise<Buffer>}
     */
    ask(method, path, headers = {}, json = undefined) {
      const type = json === undefined ? {} : { 'Content-Type': 'application/json' };
      return new Promise((resolve, reject) => {
        const asked = request(
          `${url}api/v1${path}`,
          { method, agent, headers: { ...type, ...headers } },
          (answer) => {
            /** @type {Buffer[]} */
            const parts = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('end', () => {
              const body = Buffer.concat(parts);
              if ((answer.statusCode ?? 500) < 300) resolve(body);
              else reject(new Error(`${method} ${path}: ${answer.statusCode} ${String(body)}`));
            });
          },
        );
        asked.on('error', reject);
        asked.end(json === undefined ? undefined : JSON.stringify(json));
      });
    },
    async close() {
      agent.destroy();
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/**
 * Of each service, from each day of a week, and the offices from each on.
 * @param {string} today @param {(date: string, days: number) => string} addDays
 */
function someQuestions(today, addDays) {
  return Array.from({ length: 420 }, (_, at) => {
    const turn = at % offices;
    const ids = [...officeIds.slice(turn), ...officeIds.slice(0, turn)];
    const from = addDays(today, 1 + (at % 7));
    return `services=${services[at % 3]}&offices=${ids.join()}&granularity=days&from=${from}&to=${addDays(from, days - 1)}`;
  });
}

/** @param {Server} server @param {string} date @param {number} end @param {{ done: number }} acts */
async function bookAndCancel(server, date, end, acts) {
  const rest = async () => {
    acts.done += 1;
    await new Promise((done) => setTimeout(done, pause * 2 * Math.random()));
  };
  const key = () => ({ 'Idempotency-Key': randomUUID() });
  while (performance.now() < end) {
    const office = officeIds[Math.floor(Math.random() * offices)];
    const time = `${String(8 + Math.floor(Math.random() * 6)).padStart(2, '0')}:15`;
    const visit = { services: [{ service: services[0] }] };
    const place = { visit, office, date, time };
    // A slot that is full is no fault.
    const held = await server.ask('POST', '/holds', key(), place).catch(() => undefined);
    await rest();
    if (!held) continue;
    const hold = JSON.parse(String(held));
    const person = { name: 'سلمى عادل', mobile: '+201001234567', language: 'ar' };
    const opened = { ...key(), 'Fanar-Key': hold.key };
    const receipt = JSON.parse(
      String(await server.ask('POST', '/appointments', opened, { hold: hold.id, ...person })),
    );
    await rest();
    const own = { ...key(), 'Fanar-Key': receipt.key, 'If-Match': '"0"' };
    await server.ask('POST', `/appointments/${receipt.reference}/cancellation`, own);
    await rest();
  }
}

/** @param {number} seconds @param {(turn: number) => Promise<unknown>} ask */
async function load(seconds, ask) {
  await ask(0);
  /** @type {number[]} */
  const times = [];
  let turn = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await ask((turn += 1));
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
    answers: times.length,
    perSecond: Math.round(times.length / passed),
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
