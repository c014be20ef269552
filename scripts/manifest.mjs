/**
 * The elements as their custom-elements manifests tell of them, which `npm run analyze` writes: what the
 * wrappers and types for each framework are generated from.
 *
 * @typedef {object} ElementDescription
 * @property {string} name of the class, e.g. `FanarTextField`
 * @property {string} tagName e.g. `fanar-text-field`
 * @property {string} module of the class, e.g. `@fanar/elements/text-field`; `/define` after it defines the tag
 * @property {string} description Markdown
 * @property {readonly Property[]} properties those that can be set, inherited ones too
 * @property {readonly Named[]} events those that are documented
 * @property {readonly Named[]} slots the default one has an empty name
 *
 * @typedef {{ name: string, description?: string }} Named
 * @typedef {Named & { attribute?: string, type?: { text: string } }} Property
 * @typedef {Property & { kind: string, readonly?: boolean }} Member
 * @typedef {object} Declaration
 * @property {string} name
 * @property {string} [tagName]
 * @property {string} [description]
 * @property {readonly Member[]} [members]
 * @property {readonly Named[]} [events]
 * @property {readonly Named[]} [slots]
 * @typedef {{ path: string, declarations?: readonly Declaration[] }} Module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/** Folders of the packages that hold elements; a package stands after those that it builds on. */
export const elementPackages = /** @type {const} */ (['elements', 'journeys']);

/** All elements, by their tags. @returns {readonly ElementDescription[]} */
export function readElements() {
  return elementPackages
    .flatMap(readPackage)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** @param {string} folder */
function readPackage(folder) {
  const file = join(root, 'packages', folder, 'custom-elements.json');
  /** @type {{ modules: readonly Module[] }} */
  const { modules } = JSON.parse(readFileSync(file, 'utf8'));
  return modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) => describe(declaration, `@fanar/${folder}`, path)),
  );
}

/**
 * @param {Declaration} declaration @param {string} packageName @param {string} path
 * @returns {ElementDescription[]} none of a class that is no element
 */
function describe({ tagName, ...declaration }, packageName, path) {
  if (!tagName) return [];
  const { name, description = '', members = [], events = [], slots = [] } = declaration;
  return [
    {
      ...{ name, tagName, description, slots },
      module: `${packageName}/${folderOf(path)}`,
      properties: members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
      // Others are found in the code, such as the `type` that a function is given.
      events: events.filter((event) => event.name && event.description),
    },
  ];
}

/** `dist/button/button.js` → `button` @param {string} path */
const folderOf = (path) => path.split('/').at(-2) ?? '';
