import { createInterface } from 'node:readline/promises';
import type { Language } from './sectors.js';
import type { Terminal } from './questions.js';
import { SiteError } from './site-error.js';

/** Of this process: in the language of its environment, and asking only where somebody sits there. */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    language: languageOf(env),
    ask: stdin.isTTY && stdout.isTTY ? ask : undefined,
    out: (text) => void stdout.write(`${text}\n`),
    error: (text) => void stderr.write(`${text}\n`),
  };
}

/** Of `LANG` and what comes before it, as POSIX has it. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ar\b|^ar_/i.test(locale) ? 'ar' : 'en';
}

/** @throws SiteError `cancelled` where the answer is Ctrl+C or Ctrl+D */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('close', () => {
        reject(new SiteError('cancelled'));
      });
      lines.question(question).then(resolve, reject);
    });
  } catch (error) {
    process.stdout.write('\n');
    throw error;
  } finally {
    lines.close();
  }
}
