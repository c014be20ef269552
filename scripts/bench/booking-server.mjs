/** The server that is measured, in a process of its own as it is anywhere. Tells its address. */
import { startServer } from '../../packages/server/dist/index.js';
import { catalogue } from './booking-offices.mjs';

const without = { calls: 1e9, seconds: 60 };
const server = await startServer({
  port: 0,
  hostname: '127.0.0.1',
  databaseUrl: process.env.DATABASE_URL,
  secret: 'a secret for measurements, and for nothing else',
  catalogue: await catalogue(),
  limits: { creates: without, lookUps: without },
  messages: { send: async () => undefined },
});
process.on('disconnect', () => process.exit());
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.(server.url);
