/** Under which licences is what we ship made of? Pure: of the lock file that npm keeps. */

/**
 * @typedef {object} Locked what the lock says of one folder
 * @property {string} [name] only where it differs from the folder's
 * @property {string} [version]
 * @property {string} [license] an SPDX expression
 * @property {string} [resolved]
 * @property {boolean} [link] to a package of ours
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, Locked> }} Lock
 * @typedef {{ name: string, version: string, licence: string, folder: string }} Dependency
 */

const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'Apache-2.0', 'ISC', 'OFL-1.1'],
  ...['BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
]);

/**
 * What a package of ours ships a copy of, though nobody installs it: pictures and fonts.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const COPIED = {
  '@fanar/elements': ['lucide'],
  '@fanar/tokens': ['@fontsource-variable/cairo', '@fontsource-variable/noto-sans-arabic'],
};

/**
 * Whether one may ship it: of what may be chosen (`OR`) one, of what holds together (`AND`) all.
 * @param {string} expression
 */
export function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

/**
 * All that comes with a package of ours to whoever installs it, ours left out; by name.
 *
 * @param {Lock} lock @param {string} folder of the package, as `packages/elements`
 * @returns {Dependency[]}
 * @throws {Error} when the lock lacks one
 */
export function shippedWith(lock, folder) {
  const seen = new Set([folder]);
  /** @type {Map<string, Dependency>} */
  const shipped = new Map();
  for (const from of seen) {
    const {
      name: own = nameOf(from),
      dependencies = {},
      optionalDependencies = {},
    } = lock.packages[from] ?? {};
    const asked = [
      ...Object.keys({ ...dependencies, ...optionalDependencies }),
      ...(COPIED[own] ?? []),
    ];
    for (const name of asked) {
      const found = find(lock, from, name);
      if (!found && name in optionalDependencies) continue;
      if (!found) throw new Error(`The lock has no ${name}, which ${from} needs.`);
      seen.add(found);
      const { version = '', license = 'none' } = lock.packages[found] ?? {};
      const isOurs = !found.includes('node_modules/');
      if (!isOurs) shipped.set(found, { name, version, licence: license, folder: found });
    }
  }
  return [...shipped.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

/** As Node looks for it: beside the one who asks, then further up. @param {Lock} lock @param {string} from @param {string} name */
function find({ packages }, from, name) {
  for (let at = from; ; at = parentOf(at)) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    const entry = packages[path];
    if (entry) return entry.link && entry.resolved ? entry.resolved : path;
    if (at === '') return undefined;
  }
}

/** @param {string} path */
function parentOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** @param {string} folder */
function nameOf(folder) {
  return folder.replace(/^.*node_modules\//, '').replace(/^packages\//, '@fanar/');
}

/**
 * The page that lists them: each with the packages of ours that bring it.
 *
 * @param {Lock} lock @param {readonly string[]} folders of the public packages
 */
export function listing(lock, folders) {
  /** @type {Map<string, Dependency & { by: string[] }>} */
  const all = new Map();
  for (const folder of folders) {
    for (const one of shippedWith(lock, folder)) {
      const entry = all.get(one.folder) ?? { ...one, by: [] };
      entry.by.push(nameOf(folder).replace('@fanar/', ''));
      all.set(one.folder, entry);
    }
  }
  const rows = [...all.values()]
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
    .map(
      ({ name, version, licence, by }) =>
        `| ${name} | ${version} | ${licence} | ${by.join(', ')} |`,
    );
  return `# What Fanar is made of

Everything by others that comes with its packages: what they install, and the pictures and fonts that they hold
copies of. Written by \`npm run licences\`; the texts of the licences are in each package, and for what the bundles
of \`@fanar/cdn\` contain, in its \`THIRD-PARTY-LICENSES.md\`.

| Package | Version | Licence | Comes with |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/**
 * What has to go along with code that is bundled: each licence in its own words.
 *
 * @param {readonly Dependency[]} dependencies
 * @param {(dependency: Dependency) => string} textOf its licence, in words
 */
export function notices(dependencies, textOf) {
  const sections = dependencies.map((one) => {
    const text = textOf(one).trim();
    return `## ${one.name} ${one.version}\n\nLicence: ${one.licence}\n\n${quoted(text)}`;
  });
  return `# Licences of what is in the bundles\n\n${sections.join('\n\n')}\n`;
}

/** @param {string} text */
function quoted(text) {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
