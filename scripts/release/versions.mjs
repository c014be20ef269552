/** What a version promises, and the order in which packages can be published. Pure. */

/**
 * Whether `next` may break what `last` promised. By semantic versioning a new major number may; while the
 * major number is 0, a new minor one may as well.
 *
 * @param {string} last as `1.4.0` @param {string} next
 */
export function mayBreak(last, next) {
  const [lastMajor, lastMinor] = numbers(last);
  const [major, minor] = numbers(next);
  if (major !== lastMajor) return major > lastMajor;
  return major === 0 && minor > lastMinor;
}

/** @param {string} last @param {string} next whether `next` comes after `last` */
export function isLater(last, next) {
  const [from, to] = [numbers(last), numbers(next)];
  const index = to.findIndex((number, place) => number !== from[place]);
  return index >= 0 && /** @type {number} */ (to[index]) > /** @type {number} */ (from[index]);
}

/** `latest` is what people get who ask for nothing in particular. @param {string} version */
export function tagOf(version) {
  return /-([a-z]+)/.exec(version)?.[1] ?? 'latest';
}

/** @param {string} version @returns {[major: number, minor: number, patch: number]} */
function numbers(version) {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`“${version}” is no version.`);
  return [Number(major), Number(minor), Number(patch)];
}

/** The module that says the version, saying another. @param {string} source @param {string} version */
export function withVersion(source, version) {
  return source.replace(/(?<=\bVERSION = ')[^']*(?=')/, version);
}

/**
 * Each after those that it depends on, else as given: whoever installs while a release is under way
 * finds all that the package asks for.
 *
 * @template {{ manifest: { name: string, dependencies?: Record<string, string> } }} T
 * @param {readonly T[]} packages
 * @returns {T[]}
 * @throws {Error} when some depend on each other in a ring
 */
export function inOrder(packages) {
  /** @type {T[]} */
  const ordered = [];
  let left = [...packages];
  while (left.length > 0) {
    const names = new Set(left.map(({ manifest }) => manifest.name));
    const isFree = (/** @type {T} */ { manifest }) =>
      !Object.keys(manifest.dependencies ?? {}).some((name) => names.has(name));
    const free = left.filter(isFree);
    if (free.length === 0) throw new Error(`They depend on each other: ${[...names].join(', ')}.`);
    ordered.push(...free);
    left = left.filter((one) => !free.includes(one));
  }
  return ordered;
}
