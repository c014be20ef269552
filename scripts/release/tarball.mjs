/** What a packed package may hold, and what not. Pure: of its files and their texts. */
import { posix } from 'node:path';

/** Kinds of files that somebody has a use for. */
const KINDS =
  /\.(js|mjs|ts|css|json|yaml|md|map|woff2|LICENSE|svg|html)$|(^|[/-])license(\.txt)?$|^bin\/[\w-]+$/i;
/** What belongs to our work alone, wherever it lies. */
const STRAY = [
  { what: 'a test', pattern: /\.(test|spec|stories)\.|(^|\/)(e2e|__tests__)\/|\.tree\.txt$/ },
  { what: 'a help of tests', pattern: /(^|\/)testing\// },
  {
    what: 'what a tool left behind',
    pattern: /\.tsbuildinfo$|\.log$|(^|\/)(\.|node_modules\/)|^coverage\//,
  },
];
/** What a site is written from is the content of that package, with the tests of the site. */
const CONTENT = /^template\//;

/**
 * @typedef {object} Tarball
 * @property {{ name: string, version: string, license?: string, dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string> }} manifest
 * @property {readonly string[]} files paths inside the package
 * @property {(path: string) => string} read
 *
 * @param {Tarball} tarball
 * @returns {string[]} what is wrong, each as a sentence; empty is well
 */
export function faultsOf(tarball) {
  return [
    ...strayFiles(tarball),
    ...missingFiles(tarball),
    ...looseRanges(tarball),
    ...lostMaps(tarball),
  ];
}

/** @param {Tarball} tarball */
function strayFiles({ files }) {
  return files
    .filter((path) => !CONTENT.test(path))
    .flatMap((path) => {
      const stray = STRAY.find(({ pattern }) => pattern.test(path));
      if (stray) return [`${path} is ${stray.what}.`];
      return KINDS.test(path) ? [] : [`${path} is of a kind that nobody needs.`];
    });
}

/** @param {Tarball} tarball */
function missingFiles({ files, manifest }) {
  const isBundled = files.some((path) => path.startsWith('bundle/'));
  const needed = ['LICENSE', 'README.md', ...(isBundled ? ['THIRD-PARTY-LICENSES.md'] : [])];
  return [
    ...needed.filter((path) => !files.includes(path)).map((path) => `${path} is missing.`),
    ...(manifest.license ? [] : ['package.json names no licence.']),
  ];
}

/** All are released together, and one goes with those of its own version alone. @param {Tarball} tarball */
function looseRanges({ manifest: { version, dependencies = {}, peerDependencies = {} } }) {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([name, range]) => name.startsWith('@fanar/') && range !== version)
    .map(([name, range]) => `It asks for ${name} ${range}, and this is ${version}.`);
}

/** @param {Tarball} tarball */
function lostMaps({ files, read }) {
  const there = new Set(files);
  const isThere = (/** @type {string} */ path) => there.has(path);
  return files
    .filter((path) => /\.(js|mjs|ts|css)$/.test(path) && !CONTENT.test(path))
    .flatMap((path) => {
      const [, address] = /^\/[/*][#@] sourceMappingURL=(\S+)/m.exec(read(path).slice(-2000)) ?? [];
      if (!address || address.startsWith('data:')) return [];
      const map = posix.join(posix.dirname(path), address);
      if (!isThere(map)) return [`${path} names ${map}, which is not there.`];
      return lostSources(map, JSON.parse(read(map)), isThere);
    });
}

/**
 * @param {string} map @param {{ sources: string[], sourceRoot?: string, sourcesContent?: (string | null)[] }} content
 * @param {(path: string) => boolean} isThere
 */
function lostSources(map, { sources, sourceRoot = '', sourcesContent = [] }, isThere) {
  return sources
    .filter((_, index) => sourcesContent[index] == null)
    .map((source) => posix.join(posix.dirname(map), sourceRoot, source))
    .filter((path) => !isThere(path))
    .map((path) => `${map} leads to ${path}, which is not there.`);
}
