import { parseArgs } from 'node:util';
import type { Language } from './sectors.js';
import { SiteError } from './site-error.js';
import { sectorOf } from './sectors.js';

/** What the command line says; what it leaves out is asked for, or has a default. */
export interface GivenOptions {
  readonly help: boolean;
  readonly folder?: string | undefined;
  readonly sector?: string | undefined;
  readonly language?: Language | undefined;
}

const known = {
  sector: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws SiteError `option-unknown`, `sector-unknown`, `language-unknown` */
export function readOptions(args: readonly string[]): GivenOptions {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (more.length > 0) throw new SiteError('option-unknown', more.join(' '));
  const { sector, language, help = false } = values;
  if (sector !== undefined && !sectorOf(sector)) throw new SiteError('sector-unknown', sector);
  if (language !== undefined && !isLanguage(language))
    throw new SiteError('language-unknown', language);
  return { help, folder, sector, language };
}

export function isLanguage(text: string): text is Language {
  return text === 'ar' || text === 'en';
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new SiteError('option-unknown', args.join(' '), { cause: error });
  }
}
