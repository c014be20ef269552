import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the manifests of our packages name. */
export interface Names {
  readonly tags: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly { readonly name: string }[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const MANIFESTS = [
  '@fanar/elements/custom-elements.json',
  '@fanar/journeys/custom-elements.json',
] as const;

/** The manifests of the packages that are installed beside this one. */
const manifestFiles = (): string[] =>
  MANIFESTS.map((name) => fileURLToPath(import.meta.resolve(name)));

/** Every tag and every event of the packages. */
export function readNames(): Names {
  const declarations = manifestFiles()
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Manifest)
    .flatMap(({ modules }) => modules.flatMap((module) => module.declarations ?? []));
  return {
    tags: new Set(declarations.flatMap(({ tagName }) => tagName ?? [])),
    events: new Set(declarations.flatMap(({ events = [] }) => events.map(({ name }) => name))),
  };
}

/** Where the packages are, with forward slashes and one at the end. */
export function packageFolders(): string[] {
  return manifestFiles().map((file) => file.replaceAll('\\', '/').replace(/[^/]+$/, ''));
}
