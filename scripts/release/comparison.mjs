/** The packages beside their last release: what is new, what breaks, what got heavier. */
import { basename, join } from 'node:path';
import { brokenPromises } from './api.mjs';
import { lastRelease, releaseIn } from './published.mjs';
import { sizeTable } from './sizes.mjs';
import { isLater, mayBreak } from './versions.mjs';

/**
 * @typedef {import('./packing.mjs').Packed} Packed
 * @typedef {import('./published.mjs').Release} Release
 */

/**
 * @param {readonly Packed[]} packages
 * @param {{ registry: string, folder: string, unpacked: string, mustAnswer: boolean }} options the address of
 *   the registry that has the last release, and whether it has to answer; where to work, and where the files of
 *   each tarball are
 * @param {import('./checks.mjs').Report} report
 * @returns {Promise<Packed[]>} those that are not published yet
 */
export async function compare(packages, { registry, folder, unpacked, mustAnswer }, report) {
  /** @type {Packed[]} */
  const news = [];
  for (const packed of packages) {
    const { name, version } = packed.manifest;
    const last = await lastRelease(name, registry, folder).catch((error) => {
      if (mustAnswer) throw error;
      console.log(`${error.message.split('\n')[0]} Nothing is compared.`);
      return undefined;
    });
    if (last?.manifest.version !== version) news.push(packed);
    if (!last) {
      console.log(`${name}: no last release to compare with`);
      continue;
    }
    const next = releaseIn(join(unpacked, basename(packed.file, '.tgz')));
    const { broken, faults } = judge(last, next);
    console.log(`${name}: ${last.manifest.version} → ${version}, ${broken.length} promises broken`);
    if (faults.length === 0) for (const sentence of broken) console.log(`  ${sentence}`);
    report(`${name} keeps its promises`, faults.join('\n'));
    if (last.sizes && next.sizes) {
      for (const line of sizeTable(last.sizes, next.sizes)) console.log(`  ${line}`);
    }
  }
  return news;
}

/**
 * What the new version breaks, and what of it, or of the version itself, may not be. Pure.
 *
 * @param {Release} last @param {Release} next
 * @returns {{ broken: string[], faults: string[] }}
 */
export function judge(last, next) {
  const [from, to] = [last.manifest.version, next.manifest.version];
  const broken = brokenPromises(last.promises, next.promises);
  if (from !== to && !isLater(from, to)) {
    return { broken, faults: [`${from} is out already, and ${to} comes before it.`] };
  }
  if (broken.length === 0 || mayBreak(from, to)) return { broken, faults: [] };
  const needed = from.startsWith('0.') ? 'minor' : 'major';
  const advice = `${from} → ${to} may break nothing: it takes a ${needed} note (npx changeset).`;
  return { broken, faults: [...broken, advice] };
}
