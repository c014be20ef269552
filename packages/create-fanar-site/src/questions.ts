import { assertFree } from './folder.js';
import { isLanguage, type GivenOptions } from './options.js';
import { sectorOf, sectors, type Language } from './sectors.js';
import { SiteError } from './site-error.js';
import type { Words } from './words.js';
import type { SiteOptions } from './write-site.js';

/** Puts a question to whoever sits there. */
export type Ask = (question: string) => Promise<string>;

export interface Terminal {
  /** Of what the command says. */
  readonly language: Language;
  /** Absent where nobody sits there. */
  readonly ask?: Ask | undefined;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Asks for what the command line left out.
 * @throws SiteError `sector-missing` where nobody can be asked; of a folder what {@link assertFree}
 *   throws, before anything is asked
 */
export async function complete(
  { folder, sector, language }: GivenOptions,
  { ask, out }: Terminal,
  words: Words,
): Promise<SiteOptions> {
  if (folder !== undefined) assertFree(folder);
  if (!ask) {
    if (sector === undefined) throw new SiteError('sector-missing');
    return { sector, language: language ?? 'ar', folder: folder ?? usualFolder(sector) };
  }
  const until = async <Found>(question: string, find: (answer: string) => Found | undefined) => {
    for (;;) {
      const found = find((await ask(question)).trim());
      if (found !== undefined) return found;
      out(words.notThere);
    }
  };
  const itsSector = sector ?? (await until(words.whichSector, sectorIn));
  const itsLanguage = language ?? (await until(words.whichLanguage, languageIn));
  const usual = usualFolder(itsSector);
  const itsFolder = folder ?? ((await ask(words.whichFolder(usual))).trim() || usual);
  return { sector: itsSector, language: itsLanguage, folder: itsFolder };
}

const usualFolder = (sector: string): string => `${sector}-site`;

/** By its place in the list, in either kind of digits, or by its name. */
function sectorIn(answer: string): string | undefined {
  const digits = answer.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const byPlace = /^\d+$/.test(digits) ? sectors[Number(digits) - 1] : undefined;
  return (byPlace ?? sectorOf(answer.toLowerCase()))?.id;
}

function languageIn(answer: string): Language | undefined {
  if (answer === '') return 'ar';
  const name = answer.toLowerCase();
  return isLanguage(name) ? name : undefined;
}
