import { relative } from 'node:path';
import { openTerminal } from './open-terminal.js';
import { readOptions } from './options.js';
import { complete, type Terminal } from './questions.js';
import { SiteError } from './site-error.js';
import { words } from './words.js';
import { writeSite } from './write-site.js';

/** Runs the command. @returns the exit code: 2 where it is not understood, 1 where it cannot be done */
export async function main(
  args: readonly string[],
  terminal: Terminal = openTerminal(),
): Promise<number> {
  const say = words[terminal.language];
  try {
    const given = readOptions(args);
    if (given.help) {
      terminal.out(say.usage);
      return 0;
    }
    const folder = writeSite(await complete(given, terminal, say));
    const way = relative('', folder);
    const steps = [...(way === '' ? [] : [`cd ${quoted(way)}`]), 'npm install', 'npm start'];
    terminal.out(
      `${say.written(folder)}\n${say.next}\n${steps.map((one) => `  ${one}`).join('\n')}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    terminal.error(say.errors[error.code](error.subject));
    return error.exitCode;
  }
}

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
