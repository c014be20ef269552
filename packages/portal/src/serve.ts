import { join } from 'node:path';
import { publicAddress } from './public-address.js';
import { deskAccess } from './server/desk-access.js';
import { startPortal, type Portal } from './server/portal.js';

const {
  PORT = '4173',
  FANAR_DATA = join(process.cwd(), '.data'),
  DATABASE_URL,
  PUBLIC_URL,
} = process.env;

function leave(message: string): never {
  console.error(message);
  process.exit(1);
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return leave(`PORT must be a number from 0 to 65535, not «${text}».`);
}

/** What is wrongly set ends the start with its reason. */
function read<Value>(setting: () => Value): Value {
  try {
    return setting();
  } catch (error) {
    return leave((error as TypeError).message);
  }
}

const port = readPort(PORT);
const { staffTokens, demonstration } = read(() => deskAccess(process.env));

const portal: Portal = await startPortal({
  port,
  dataDir: FANAR_DATA,
  demonstrationFigures: true,
  ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
  ...(PUBLIC_URL ? { publicUrl: read(() => publicAddress(PUBLIC_URL)) } : {}),
  staffTokens,
  isDemonstration: demonstration !== undefined,
}).catch((error: NodeJS.ErrnoException) =>
  error.code === 'EADDRINUSE'
    ? leave(`Port ${port} is in use; run PORT=${port === 65_535 ? 4173 : port + 1} npm start`)
    : leave(`Fanar could not start: ${error.message}`),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void portal.close().then(() => process.exit(0)));
}

console.log(`فنار · Fanar is ready: ${portal.url}`);
if (demonstration !== undefined) {
  console.log(`مكتب الموظف · Desk for trial: ${portal.url}desk/ (token: ${demonstration})`);
}
