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
 * @param {string} folder to work in
 * @param {string} unpacked where the files of each tarball are
 * @param {import('./checks.mjs').Report} report
 * @param {boolean} isReal whether the registry has to answer
 * @returns {Promise<Packed[]>} those that are not published yet
 */
export async function compare(packages, folder, unpacked, report, isReal) {
  /** @type {Packed[]} */
  const news = [];
  for (const packed of packages) {
    const { name, version } = packed.manifest;
    const last = await lastRelease(name, folder).catch((error) => {
      if (isReal) throw error;
      console.log(`${error.message.split('\n')[0]} Nothing is compared.`);
      return undefined;
    });
    if (last?.manifest.version !== version) news.push(packed);
    if (!last) {
      console.log(`${name}: no last release to compare with`);
      continue;
    }
    const next = releaseIn(join(unpacked, basename(packed.file, '.tgz')));
    report(`${name} keeps its promises`, faultsBeside(last, next).join('\n'));
    if (last.sizes && next.sizes) {
      for (const line of sizeTable(last.sizes, next.sizes)) console.log(`  ${line}`);
    }
  }
  return news;
}

/**
 * What its version does not allow. What it does is told.
 * @param {Release} last @param {Release} next
 */
function faultsBeside(last, next) {
  const [from, to] = [last.manifest.version, next.manifest.version];
  const broken = brokenPromises(last.promises, next.promises);
  console.log(`${next.manifest.name}: ${from} → ${to}, ${broken.length} promises broken`);
  if (from !== to && !isLater(from, to))
    return [`${from} is out already, and ${to} comes before it.`];
  if (broken.length === 0) return [];
  if (mayBreak(from, to)) {
    for (const sentence of broken) console.log(`  ${sentence}`);
    return [];
  }
  const needed = from.startsWith('0.') ? 'minor' : 'major';
  return [
    ...broken,
    `${from} → ${to} may break nothing: it takes a ${needed} note (npx changeset).`,
  ];
}
