import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServiceDefinition } from '../definition.js';
import { governmentService, scriptSafe } from '../json-ld/index.js';
import { counted } from './check.js';
import { filesIn } from './files.js';
import { findingsIn, inWords } from './findings.js';
import type { NamedDirectory } from './named-directory.js';
import type { Output } from './usage.js';

export interface JsonLdOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Absolute address below which the services are. */
  readonly base: string;
  /** Folder to write to. */
  readonly out: string;
  readonly directory: NamedDirectory;
}

/** Arabic at the root, English below it. */
const LANGUAGES = [
  ['ar', ''],
  ['en', 'en/'],
] as const;

/** Writes nothing where a definition cannot be offered. @returns the exit code */
export async function writeJsonLd(
  { paths, base, out, directory }: JsonLdOptions,
  output: Output,
): Promise<number> {
  const read = await Promise.all((await filesIn(paths)).map((file) => findingsIn(file, directory)));
  const errors = read.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error'),
  );
  for (const error of errors) output.error(inWords(error));
  if (errors.length > 0) return 1;
  for (const { value } of read) await write(value as ServiceDefinition, base, out, directory);
  output.out(`${counted(read.length * LANGUAGES.length, 'file')} written to ${out}.`);
  return 0;
}

async function write(
  definition: ServiceDefinition,
  base: string,
  out: string,
  { sectors = [], events, area }: NamedDirectory,
): Promise<void> {
  const { id } = definition;
  const sector = sectors.find((one) => id.startsWith(`${one.id}/`));
  const root = base.endsWith('/') ? base : `${base}/`;
  for (const [language, below] of LANGUAGES) {
    const service = governmentService(definition, {
      url: `${root}${below}${id}/`,
      language,
      ...(sector && { sector }),
      ...(events && { events }),
      ...(area && { area }),
    });
    const file = join(out, `${below}${id}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${scriptSafe(service)}\n`);
  }
}
