import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const shortestSecret = 32;

export interface SecretOptions {
  readonly secret?: string | undefined;
  readonly dataDir?: string | undefined;
  /** The database outlives this process, so that a throw-away secret would lose its data. */
  readonly lasting: boolean;
}

/**
 * The secret from which every key is derived: given, or kept in `dataDir` in a file that only its
 * owner reads, or thrown away with a database in memory.
 *
 * @throws when the database lasts and there is no place for the secret
 */
export async function loadSecret({ secret, dataDir, lasting }: SecretOptions): Promise<string> {
  if (secret !== undefined) {
    if (secret.length < shortestSecret) {
      throw new Error(`FANAR_SECRET must have at least ${shortestSecret} characters.`);
    }
    return secret;
  }
  if (dataDir !== undefined) return keptIn(dataDir);
  if (lasting) {
    throw new Error(
      'With DATABASE_URL, set FANAR_SECRET to one and the same random text of at least ' +
        `${shortestSecret} characters for every server process: personal data is encrypted with it.`,
    );
  }
  return randomBytes(32).toString('base64url');
}

async function keptIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Written aside and linked, so that of two processes starting together both read one whole file.
  const draft = join(dataDir, `secret.${randomUUID()}`);
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}
