import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '@fanar/server';

const folder = join(import.meta.dirname, '../services');

/** The services of this site: every JSON file below `services/`. */
export const definitions = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** Starts the API of this site, at any free port of this computer. */
export function startApi(options) {
  return startServer({ port: 0, hostname: '127.0.0.1', catalogue: { definitions }, ...options });
}
