import pg from 'pg';
import { databaseChannel, type NoticeHub } from './notices.js';

interface ListenOptions {
  readonly connectionString: string;
  /** Milliseconds between two questions whether the connection still stands. Default 20 seconds. */
  readonly probe?: number;
  /** Milliseconds for an answer before the connection counts as lost. Default 10 seconds. */
  readonly patience?: number;
}

/** Milliseconds before a connection is made again: doubled at each failure, up to the longest. */
const firstPause = 50;
const longestPause = 10_000;

/**
 * Listens on a connection of its own, which is made again when it breaks. Those who listen are then
 * told that they may have missed something.
 *
 * @returns what ends it
 * @throws when the first connection fails
 */
export async function listenOnPostgres(
  { connectionString, probe = 20_000, patience = 10_000 }: ListenOptions,
  hub: NoticeHub,
): Promise<() => Promise<void>> {
  let isClosed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let current: pg.Client | undefined;

  /** What asks now and then notices a connection that went away without a word. */
  function watch(client: pg.Client, onLost: () => void): NodeJS.Timeout {
    let isAsking = false;
    const ask = (): void => {
      if (isAsking) return;
      isAsking = true;
      client.query('select 1').then(() => (isAsking = false), onLost);
    };
    return setInterval(ask, probe).unref();
  }

  async function open(): Promise<void> {
    const client = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    // What an error brings to an end is told by the end.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => hub.receive(payload));
    try {
      await client.connect();
      await client.query(`listen ${databaseChannel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    // Closed while it was being made.
    if (isClosed) return void client.end().catch(() => undefined);
    current = client;
    failures = 0;
    let isLost = false;
    const onLost = (): void => {
      if (isLost) return;
      isLost = true;
      hub.lost();
      clearInterval(probing);
      void client.end().catch(() => undefined);
      again();
    };
    const probing = watch(client, onLost);
    client.on('end', onLost);
  }

  function again(): void {
    if (isClosed) return;
    const pause = Math.min(longestPause, firstPause * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    timer = setTimeout(() => void open().then(() => hub.missed(), again), pause).unref();
  }

  await open();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await current?.end().catch(() => undefined);
  };
}
