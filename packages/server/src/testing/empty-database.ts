import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const root = new URL('../../../../node_modules/', import.meta.url);
const cache = new URL('.cache/fanar/', root);

/**
 * An embedded database as it is when new, to start others from: setting one up takes longer than
 * most tests. Kept on disk for all test files, for each version of the engine.
 */
export async function emptyDatabase(): Promise<Blob> {
  const { version } = JSON.parse(
    await readFile(new URL('@electric-sql/pglite/package.json', root), 'utf8'),
  ) as { version: string };
  const file = fileURLToPath(new URL(`pglite-${version}.tar`, cache));
  const kept = await readFile(file).catch(() => undefined);
  return kept ? new Blob([kept]) : setUp(file);
}

async function setUp(file: string): Promise<Blob> {
  const engine = await PGlite.create();
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  await mkdir(cache, { recursive: true });
  // Written beside and moved, as others may look for it, or write it, at the same time.
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, Buffer.from(await dump.arrayBuffer()));
  await rename(beside, file);
  return dump;
}
