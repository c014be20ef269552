import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly module?: string;
  readonly main?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Installed packages that a page loads by their names. */
export interface PagePackages {
  /** Folders by name of the package. */
  readonly folders: ReadonlyMap<string, string>;
  /** Packages that are not installed. */
  readonly missing: readonly string[];
}

/** Where a page finds the files of a package. */
export const PACKAGES_PATH = '/packages/';

/** The packages and all that they depend on, as a module in one of the folders would find them. */
export function findPackages(names: readonly string[], from: readonly string[]): PagePackages {
  const folders = new Map<string, string>();
  const missing: string[] = [];
  const waiting = names.map((name) => ({ name, from }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (folders.has(next.name)) continue;
    const folder = folderOf(next.name, next.from);
    if (folder === undefined) {
      missing.push(next.name);
      continue;
    }
    folders.set(next.name, folder);
    const { dependencies = {} } = manifestOf(folder);
    for (const name of Object.keys(dependencies)) waiting.push({ name, from: [folder] });
  }
  return { folders, missing };
}

/** Goes up from each folder, as Node does. */
function folderOf(name: string, from: readonly string[]): string | undefined {
  for (const start of from) {
    for (let folder = start; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', name);
      if (existsSync(join(found, 'package.json'))) return realpathSync(found);
      if (folder === dirname(folder)) break;
    }
  }
  return undefined;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The import map of a page: an address for each entry of each package. */
export function importMapOf({ folders }: PagePackages): Record<string, string> {
  const imports: Record<string, string> = {};
  for (const [name, folder] of folders) {
    for (const [entry, file] of entriesOf(folder, manifestOf(folder))) {
      imports[join(name, entry).replaceAll(sep, '/')] = addressOf(name, file);
    }
  }
  return imports;
}

export function addressOf(name: string, file: string): string {
  return `${PACKAGES_PATH}${name}/${file.replace(/^\.\//, '')}`;
}

/** Paths of the entries, and their files; of two patterns that fit, the longer one counts. */
function entriesOf(
  folder: string,
  { exports, module, main = 'index.js' }: Manifest,
): Map<string, string> {
  if (exports === undefined) return new Map([['.', module ?? main]]);
  const isByPath = isMap(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  const targets = Object.entries(isByPath ? exports : { '.': exports });
  const entries = new Map<string, string>();
  targets.sort(([one], [other]) => other.length - one.length);
  for (const [entry, conditions] of targets) {
    const target = targetOf(conditions);
    if (target === undefined) continue;
    if (!entry.includes('*')) entries.set(entry, target);
    else {
      for (const star of starsIn(folder, target)) {
        const path = entry.replace('*', star);
        if (!entries.has(path)) entries.set(path, target.replaceAll('*', star));
      }
    }
  }
  return entries;
}

const CONDITIONS = new Set(['browser', 'import', 'module', 'default']);

/** The file for a browser. */
function targetOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isMap(target)) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    const found = CONDITIONS.has(condition) ? targetOf(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What `*` stands for in the files that are there. */
function starsIn(folder: string, target: string): string[] {
  const [before = '', ...rest] = target.replace(/^\.\//, '').split('*');
  const [after = '', ...again] = rest;
  const top = before.slice(0, before.lastIndexOf('/') + 1);
  return filesIn(join(folder, top), top).flatMap((file) => {
    const [star] = file.startsWith(before) ? file.slice(before.length).split(after || /$/) : [];
    return star && file === [before, star, [after, ...again].join(star)].join('') ? [star] : [];
  });
}

function filesIn(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: false }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filesIn(join(folder, entry.name), `${path}/`) : [path];
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
