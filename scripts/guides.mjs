/**
 * The guides as data: what there is to read, and the blocks of code in it.
 *
 * Whoever writes a guide keeps to this, and a test runs what is written:
 * - A block says its language: ```` ```js ````.
 * - A block that is a file names it in its first line, `// main.js`, `<!-- index.html -->`; JSON, which
 *   has no comments, behind its language: ```` ```json title="service.json" ````.
 * - A block that cannot run says why behind its language: ```` ```js no-run="it needs a token" ````.
 * - A section whose files include `index.html` is followed word by word in an empty folder.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {'ar' | 'en'} Language */

/**
 * @typedef {object} Guide
 * @property {string} path below the root of the repository, e.g. `docs/ar/start.md`
 * @property {string} name `start`
 * @property {Language} language
 * @property {string} text
 *
 * @typedef {object} Block
 * @property {string} language as it is written, in small letters; empty where none is
 * @property {string} code without the indentation that it stands in
 * @property {string} [file] that it is
 * @property {string} [noRun] why it cannot run
 * @property {string} heading under which it stands
 * @property {number} line of the file, from 1
 */

export const LANGUAGES = /** @type {const} */ (['ar', 'en']);

/** @param {string} path @returns {string} */
export const readText = (path) => readFileSync(join(root, path), 'utf8');

/** @returns {Guide[]} those of `docs/ar` and `docs/en` */
export function guides() {
  return LANGUAGES.flatMap((language) =>
    readdirSync(join(root, 'docs', language))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => guideAt(`docs/${language}/${name}`, language)),
  );
}

/** @returns {Guide[]} the README of the repository and of each package */
export function readmes() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
  return ['README.md', ...packages].flatMap((path) => {
    try {
      return [guideAt(path, 'en')];
    } catch {
      return [];
    }
  });
}

/** @param {string} path @param {Language} language @returns {Guide} */
function guideAt(path, language) {
  return { path, name: basename(path, '.md'), language, text: readText(path) };
}

const FENCE = /^( *)```(\w*)(.*)\n([\s\S]*?)^\1```$/gm;
const FIRST_LINE = /^(?:\/\/|<!--|\/\*|#|<\?php \/\/) ([\w./@[\]-]+\.\w+)(?: -->| \*\/)?$/;

/** @param {string} text @returns {Block[]} */
export function blocksOf(text) {
  return Array.from(text.matchAll(FENCE), (match) => {
    const [, indent = '', language = '', info = '', inner = ''] = match;
    const before = text.slice(0, match.index);
    const code = inner.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const [first = ''] = code.split('\n', 1);
    const file = /title="([^"]+)"/.exec(info)?.[1] ?? FIRST_LINE.exec(first)?.[1];
    const noRun = /no-run="([^"]+)"/.exec(info)?.[1];
    return {
      language: language.toLowerCase(),
      code,
      ...(file && { file }),
      ...(noRun && { noRun }),
      heading: headingsOf(before).at(-1)?.title ?? '',
      line: before.split('\n').length,
    };
  });
}

/** @param {string} text @returns {{ level: number, title: string }[]} */
export function headingsOf(text) {
  const prose = text.replaceAll(FENCE, '').replaceAll(/^ *```[\s\S]*$/gm, '');
  return Array.from(prose.matchAll(/^(#+) (.+)$/gm), ([, marks = '', title = '']) => ({
    level: marks.length,
    title,
  }));
}

/** @param {string} text @returns {string[]} where its links lead to, outside of code */
export function linksOf(text) {
  const prose = text.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);
}

/**
 * What a section asks of whoever follows it in an empty folder, in order.
 * @typedef {{ run: string } | { write: string, text: string }} Step
 *
 * @param {string} text of a guide
 * @returns {{ heading: string, steps: Step[] }[]} one for each section with a page of its own
 */
export function pathsOf(text) {
  /** @type {Map<string, Step[]>} */
  const sections = new Map();
  for (const block of blocksOf(text)) {
    sections.set(block.heading, [...(sections.get(block.heading) ?? []), ...stepsOf(block)]);
  }
  return Array.from(sections, ([heading, steps]) => ({ heading, steps })).filter(({ steps }) =>
    steps.some((step) => 'write' in step && step.write.endsWith('index.html')),
  );
}

/** @param {Block} block @returns {Step[]} */
function stepsOf({ language, code, file }) {
  if (file) return [{ write: file, text: code }];
  if (!['sh', 'bash'].includes(language)) return [];
  return commandsOf(code).map((command) => ({ run: command }));
}

/** @param {string} code of a shell @returns {string[]} its commands, without remarks */
export function commandsOf(code) {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)# .*$/, '').trim())
    .filter((line) => line !== '');
}
