import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createHttpGateway,
  type ApplicationReceipt,
  type ApplicationStatus,
  type CaseEvent,
} from '@fanar/contract';
import { expect, it } from 'vitest';
import { plainService, raceToken } from '../testing/race-catalogue.js';
import { startProcess, type ServerProcess } from '../testing/server-process.js';

/** More by hand: `FANAR_LIVE_CLIENTS=2000 FANAR_LIVE_SECONDS=60`. */
const clients = Number(process.env.FANAR_LIVE_CLIENTS ?? 100);
const seconds = Number(process.env.FANAR_LIVE_SECONDS ?? 6);
/** Each is followed by a quarter of them. */
const applications = 4;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

async function post<Answer>(url: string, json: unknown): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${raceToken}`,
      'Idempotency-Key': crypto.randomUUID(),
      'If-Match': '*',
    },
    body: JSON.stringify(json),
  });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return answer.json() as Promise<Answer>;
}

it('whoever follows an application hears each event once, also over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fanar-live-'));
  let server: ServerProcess = await startProcess({ RACE_FOLDER: folder });
  const { api } = server;
  const apply = () =>
    post<ApplicationReceipt>(`${api}/applications`, {
      service: plainService.id,
      version: plainService.version,
      language: 'ar',
      declared: true,
      answers: { wish: 'أن أعرف' },
    });
  const sent = await Promise.all(Array.from({ length: applications }, apply));
  const gateway = createHttpGateway({ base: api });
  const read = ({ reference, trackingKey }: ApplicationReceipt): Promise<ApplicationStatus> =>
    gateway.getApplication(reference, trackingKey);

  const leaving = new AbortController();
  let connected = 0;
  const heard = sent.map((): string[][] => []);
  const befores = await Promise.all(sent.map(read));
  for (let client = 0; client < clients; client += 1) {
    const of = client % applications;
    const { reference = '', trackingKey: key = '' } = sent[of] ?? {};
    const own: string[] = [];
    heard[of]?.push(own);
    gateway.watchApplication?.(
      { reference, key },
      befores[of]?.lastEvent,
      (event) => {
        if (event.type === 'connected') connected += 1;
        if (event.type === 'data') own.push((event.data as CaseEvent).id);
      },
      leaving.signal,
    );
  }
  while (connected < clients) await wait(50);

  const tellAll = (): Promise<unknown> =>
    Promise.all(
      sent.map(({ reference }) =>
        post(`${api}/staff/offices/one/cases/${reference}/events`, {
          ...{ kind: 'message', text: 'ما زلنا نراجع طلبك' },
        }),
      ),
    );
  const figures = [];
  for (let second = 0; second < seconds; second += 1) {
    const next = wait(1000);
    await tellAll();
    await next;
    if (second !== Math.floor(seconds / 2)) continue;
    figures.push(await server.figures());
    await server.close();
    const port = new URL(api).port;
    server = await startProcess({ RACE_FOLDER: folder, RACE_PORT: port });
  }

  const expected = await Promise.all(
    sent.map(async (receipt, of) => {
      const known = new Set(befores[of]?.events.map(({ id }) => id));
      const { events } = await read(receipt);
      return events
        .map(({ id }) => id)
        .reverse()
        .filter((id) => !known.has(id));
    }),
  );
  const isBehind = (): boolean =>
    heard.some((all, of) => all.some((own) => own.length < (expected[of]?.length ?? 0)));
  for (const deadline = Date.now() + 90_000; isBehind() && Date.now() < deadline;) await wait(100);
  figures.push(await server.figures());
  leaving.abort();
  for (const [of, all] of heard.entries()) {
    expect(expected[of]).toHaveLength(seconds);
    for (const own of all) expect(own).toEqual(expected[of]);
  }
  if (process.env.FANAR_LIVE_CLIENTS) {
    for (const { memory, delay } of figures) {
      const [megabytes, late] = [Math.round(memory / 1e6), Math.round(delay / 1e6)];
      process.stdout.write(`memory ${megabytes} MB, a turn in a hundred ${late} ms late or more\n`);
    }
  }
  await server.close();
  await rm(folder, { recursive: true });
}, 300_000);
