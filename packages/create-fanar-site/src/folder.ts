import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SiteError } from './site-error.js';

/** A repository without anything in it is an empty folder. */
const overlooked = ['.git'];

/**
 * That there is no such folder, or nothing in it.
 * @throws SiteError `folder-not-empty`, `folder-is-file`, `folder-not-writable`
 */
export function assertFree(folder: string): void {
  const path = resolve(folder);
  let names: string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw refused(error, path);
  }
  if (names.some((name) => !overlooked.includes(name)))
    throw new SiteError('folder-not-empty', path);
}

/** Writes files by their paths; never over one that is there. @throws SiteError, as above */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const path = resolve(folder);
  assertFree(path);
  try {
    for (const [name, text] of files) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
  } catch (error) {
    throw refused(error, path);
  }
}

function refused(error: unknown, path: string): SiteError {
  const code = codeOf(error);
  if (code === 'ENOTDIR') return new SiteError('folder-is-file', path, { cause: error });
  if (code === 'EEXIST') return new SiteError('folder-not-empty', path, { cause: error });
  return new SiteError('folder-not-writable', path, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
