import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Refusal } from './usage.js';

/** The files named, and for a folder those below it that end in `.json`, by name. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  return (await Promise.all(paths.map(filesAt))).flat();
}

async function filesAt(path: string): Promise<string[]> {
  // That there is no such file is told where it is read.
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true })).filter(isDefinition);
  if (names.length === 0) throw new Refusal(`There is no .json file in ${path}.`);
  return names.sort().map((name) => join(path, name));
}

function isDefinition(name: string): boolean {
  return name.endsWith('.json') && !name.split(sep).includes('node_modules');
}
