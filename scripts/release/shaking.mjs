/**
 * Whether one element, imported from the installed packages, brings only what it needs: by the bytes a page
 * loads first, beside the element's budget, and by the elements that are in them, beside those it names
 * as its own (`static dependencies`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { budgetOf } from '../size-entries.mjs';

/**
 * @typedef {object} First what a page loads before anything is asked for
 * @property {string} code
 * @property {readonly string[]} modules their files
 *
 * @typedef {object} Element
 * @property {string} name as `button`
 * @property {string} module that defines it
 * @property {ReadonlySet<string>} needs its own tag and those of all that it is made of
 */

/** Measured with both bundlers; the others with the quicker one. */
const WITH_BOTH = ['button', 'text-field', 'date-picker', 'service-form'];
/** Budgets are of sources by one bundler: compiled modules, or another minifier, come to a little more. */
const ALLOWANCE = 1.05;
const bundlers = { esbuild: firstByEsbuild, rolldown: firstByRolldown };

/**
 * @param {string} project where `@fanar/elements` and `@fanar/journeys` are installed
 * @param {(title: string, problem: string) => void} report called once per check; empty is well
 */
export async function checkShaking(project, report) {
  for (const element of await elementsOf(project)) {
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      if (bundler !== 'esbuild' && !WITH_BOTH.includes(element.name)) continue;
      const first = await bundle(project, element.module);
      const faults = faultsOf(element, first, budgetOf(element.name));
      report(`${element.name} alone, by ${bundler}`, faults.join('\n'));
    }
  }
}

/**
 * @param {Element} element @param {First} first @param {number | undefined} budget in bytes of gzip
 * @returns {string[]}
 */
export function faultsOf({ name, needs }, { code, modules }, budget) {
  const strangers = definedIn(code).filter((tag) => !needs.has(tag));
  const others = modules.filter((path) => {
    const [, folder] =
      /@fanar\/(?:elements|journeys)\/dist\/([\w-]+)\/define\.js$/.exec(path) ?? [];
    return folder !== undefined && folder !== name;
  });
  const size = gzipSync(code, { level: 9 }).length;
  const isHeavy = budget !== undefined && size > budget * ALLOWANCE;
  return [
    ...strangers.map((tag) => `${name} brings <${tag}>, which it is not made of.`),
    ...others.map((path) => `${name} brings ${path}, which defines another element.`),
    ...(isHeavy ? [`${name} weighs ${size} bytes of gzip, and its budget is ${budget}.`] : []),
    ...(definedIn(code).length === 0 ? [`${name} is not in what is loaded.`] : []),
  ];
}

/** The tags that classes name as theirs, however a bundler wrote it. @param {string} code */
export function definedIn(code) {
  return [...code.matchAll(/\btag\s*[=:]\s*["'`](fanar-[\w-]+)["'`]/g)].map(([, tag = '']) => tag);
}

/** @param {string} project @returns {Promise<Element[]>} */
async function elementsOf(project) {
  const elements = ['elements', 'journeys'].map(async (packageName) => {
    const folder = join(project, 'node_modules/@fanar', packageName);
    const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
    const paths = modules
      .filter((/** @type {any} */ { declarations = [] }) => declarations.some(hasTag))
      .map((/** @type {{ path: string }} */ { path }) => path);
    return Promise.all(
      paths.map(async (/** @type {string} */ path) => {
        const [, name = ''] = /^dist\/([\w-]+)\/\1\.js$/.exec(path) ?? [];
        const exported = await import(pathToFileURL(join(folder, path)).href);
        const element = Object.values(exported).find(({ tag }) => tag === `fanar-${name}`);
        return { name, module: `@fanar/${packageName}/${name}/define`, needs: needsOf(element) };
      }),
    );
  });
  return (await Promise.all(elements)).flat().filter(({ name }) => name !== '');
}

/** @param {{ tagName?: string }} declaration */
const hasTag = ({ tagName }) => tagName !== undefined;

/** @param {{ tag: string, dependencies: any[] }} element @returns {Set<string>} */
function needsOf(element) {
  const needed = new Set([element]);
  for (const { dependencies } of needed) for (const one of dependencies) needed.add(one);
  return new Set([...needed].map(({ tag }) => tag));
}

/**
 * What is imported later is left out: where esbuild splits, it puts whatever a later part uses of a package's
 * one entry beside what the first part does.
 *
 * @param {string} project @param {string} module @returns {Promise<First>}
 */
async function firstByEsbuild(project, module) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `import '${module}';`, resolveDir: project, sourcefile: 'page.js' },
    ...{ bundle: true, minify: true, metafile: true, write: false, absWorkingDir: project },
    ...{ format: 'esm', target: 'es2022', legalComments: 'none' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'later', setup: leaveLater }],
  });
  return { code: outputFiles[0]?.text ?? '', modules: Object.keys(metafile.inputs) };
}

/** @param {import('esbuild').PluginBuild} build */
function leaveLater(build) {
  build.onResolve({ filter: /./ }, ({ kind, path }) =>
    kind === 'dynamic-import' ? { path, external: true } : undefined,
  );
}

/** @param {string} project @param {string} module @returns {Promise<First>} */
async function firstByRolldown(project, module) {
  const page = join(project, 'page.js');
  const bundle = await rolldown({
    input: page,
    cwd: project,
    platform: 'browser',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === page ? id : null),
        load: (id) => (id === page ? `import '${module}';` : null),
      },
    ],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    ...{ format: 'esm', minify: true, comments: { legal: false } },
    codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] },
  });
  await bundle.close();
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of loaded) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    for (const next of chunk?.imports ?? []) loaded.add(next);
  }
  const first = chunks.filter(({ fileName }) => loaded.has(fileName));
  return {
    code: first.map(({ code }) => code).join('\n'),
    modules: first.flatMap(({ moduleIds }) => moduleIds),
  };
}
