import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, Sector } from './sectors.js';

/** What stands between `{{` and `}}` in the files of the template. */
export interface Gaps {
  readonly name: string;
  readonly version: string;
  readonly sector: string;
  readonly sectorTitle: string;
  readonly sectorTitleAr: string;
  readonly sectorTitleEn: string;
}

const template = fileURLToPath(new URL('../template/', import.meta.url));

/** The packages of Fanar have one version, and it is that of this one. */
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** The files of a site by their paths, which are written with `/`. */
export function siteFiles(name: string, sector: Sector, language: Language): Map<string, string> {
  const gaps: Gaps = {
    name,
    version,
    sector: sector.id,
    sectorTitle: sector.title[language],
    sectorTitleAr: sector.title.ar,
    sectorTitleEn: sector.title.en,
  };
  const files = [...filesBelow(join(template, 'site')), ...filesBelow(pagesIn(language))];
  return new Map(files.map(([path, text]) => [placeOf(path, sector), fill(text, gaps)]));
}

const pagesIn = (language: Language): string => join(template, 'pages', language);

function filesBelow(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path), 'utf8')]);
}

/** npm packs no file that is named `.gitignore`. */
function placeOf(path: string, { id }: Sector): string {
  return path.replace(/^gitignore$/, '.gitignore').replace('services/sector/', `services/${id}/`);
}

function fill(text: string, gaps: Gaps): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, gap: string) => {
    if (!Object.hasOwn(gaps, gap)) throw new Error(`The template has an unknown gap "${gap}".`);
    return gaps[gap as keyof Gaps];
  });
}
