import { startServer } from '../start-server.js';
import { raceCatalogue, raceHoldSeconds, someAddress } from './race-catalogue.js';
import { testSecret } from './test-secret.js';

/** A server process of its own, for tests that need several, or one to kill. Tells its address. */
const without = { calls: 1e9, seconds: 60 };
const { DATABASE_URL, RACE_FOLDER } = process.env;

const server = await startServer({
  port: 0,
  hostname: '127.0.0.1',
  ...(RACE_FOLDER ? { dataDir: RACE_FOLDER } : { databaseUrl: DATABASE_URL }),
  secret: testSecret,
  catalogue: raceCatalogue,
  clientAddress: someAddress,
  limits: { hold: raceHoldSeconds, creates: without, lookUps: without, failedLookUps: without },
});
process.on('disconnect', () => process.exit());
process.on('message', () => void server.close().then(() => process.exit()));
process.send?.(server.url);
