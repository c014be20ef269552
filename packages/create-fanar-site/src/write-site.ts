import { basename, resolve } from 'node:path';
import { writeFiles } from './folder.js';
import { sectorOf, type Language } from './sectors.js';
import { SiteError } from './site-error.js';
import { siteFiles } from './template.js';

export interface SiteOptions {
  /** Where to write it. There is no such folder yet, or it is empty. */
  readonly folder: string;
  /** E.g. `health`; one of `sectors`. */
  readonly sector: string;
  /** Of the pages. Its services are in both. */
  readonly language: Language;
}

/**
 * Writes the site of a sector, and nothing over what is there.
 * @returns the absolute path of the folder
 * @throws SiteError `sector-unknown`, `folder-not-empty`, `folder-is-file`, `folder-not-writable`
 */
export function writeSite({ folder, sector: id, language }: SiteOptions): string {
  const sector = sectorOf(id);
  if (!sector) throw new SiteError('sector-unknown', id);
  const path = resolve(folder);
  writeFiles(path, siteFiles(packageNameOf(path) || `${id}-site`, sector, language));
  return path;
}

/** As npm takes names; nothing where no letter of the folder's can stand in one. */
function packageNameOf(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 200);
}
