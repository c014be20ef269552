import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startServer } from '../start-server.js';
import { raceCatalogue, raceHoldSeconds, raceToken, someAddress } from './race-catalogue.js';
import type { ServerFigures } from './server-process.js';
import { testSecret } from './test-secret.js';

/** A server process of its own, for tests that need several, or one to kill. Tells its address. */
const without = { calls: 1e9, seconds: 60 };
const { DATABASE_URL, RACE_FOLDER, RACE_PORT = '0' } = process.env;
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

const server = await startServer({
  port: Number(RACE_PORT),
  hostname: '127.0.0.1',
  ...(RACE_FOLDER ? { dataDir: RACE_FOLDER } : { databaseUrl: DATABASE_URL }),
  secret: testSecret,
  catalogue: raceCatalogue,
  clientAddress: someAddress,
  staffTokens: [{ token: raceToken, offices: 'all' }],
  limits: {
    hold: raceHoldSeconds,
    creates: without,
    lookUps: without,
    failedLookUps: without,
    strangers: without,
    streams: 1e9,
  },
});
process.on('disconnect', () => process.exit());
process.on('message', (wish) => {
  if (wish === 'close') return void server.close().then(() => process.exit());
  const figures: ServerFigures = { memory: process.memoryUsage().rss, delay: delay.percentile(99) };
  process.send?.(figures);
});
process.send?.(server.url);
