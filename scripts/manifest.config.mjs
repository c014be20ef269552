import { existsSync, readFileSync } from 'node:fs';
import { literalTypes } from './literal-types.mjs';

/**
 * The analyzer's settings; see analyze.mjs.
 *
 * @typedef {{ text: string }} Type
 * @typedef {{ name: string, package?: string }} Reference
 * @typedef {{ name?: string, fieldName?: string, description?: string, type?: Type, parsedType?: Type,
 *   inheritedFrom?: Reference }} Told
 * @typedef {Told & { name: string, privacy?: string, static?: boolean, default?: string }} Member
 * @typedef {{ kind: string, name: string, declaration: { name: string, module: string } }} Export
 * @typedef {{ name: string, tagName?: string, customElement?: boolean, members?: Member[],
 *   attributes?: Told[], events?: Told[], mixins?: Reference[], superclass?: Reference }} Declaration
 * @typedef {{ path: string, declarations?: Declaration[], exports?: Export[] }} Module
 * @typedef {{ customElementsManifest: { modules: Module[] } }} Context
 */

const isPublic = (/** @type {Member} */ { name, privacy, ...member }) =>
  !(
    member.static ||
    privacy === 'private' ||
    privacy === 'protected' ||
    /^[#_[]|Callback$/.test(name)
  );

/** A class names its tag itself (`static tag`) and the define.ts beside it defines it. */
const tags = {
  name: 'tags',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { path, declarations = [] } of modules) {
      for (const declaration of declarations) {
        const tag = declaration.members?.find((member) => member.static && member.name === 'tag');
        const tagName = tag?.default?.replace(/^'([a-z][a-z-]*)'$|.*/, '$1');
        if (!tagName) continue;
        Object.assign(declaration, { tagName, customElement: true });
        const define = path.replace(/[^/]+$/, 'define.ts');
        modules
          .find((module) => module.path === define)
          ?.exports?.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: declaration.name, module: path },
          });
      }
    }
  },
};

/** What interfaces say of their members, by the name of the member. */
const said = new Map();

/** A mixin says what its members mean where their types stand: in an interface. */
const wordsOfInterfaces = {
  name: 'words-of-interfaces',
  /** @param {{ ts: typeof import('typescript'), node: import('typescript').Node }} context */
  analyzePhase({ ts, node }) {
    if (!ts.isInterfaceDeclaration(node)) return;
    for (const member of node.members) {
      const name = member.name?.getText();
      const comment = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc).at(-1)?.comment;
      const words = ts.getTextOfJSDocComment(comment)?.replace(/\s*\n\s*/g, ' ');
      if (name && words && !said.has(`${node.name.text}.${name}`)) {
        said.set(`${node.name.text}.${name}`, words);
      }
    }
  },
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      for (const one of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
        const from = one.inheritedFrom?.name ?? declaration.name;
        const name = one.fieldName ?? one.name;
        one.description ||= INTERFACES[from]?.map((it) => said.get(`${it}.${name}`)).find(Boolean);
      }
    }
  },
};

/** @type {Readonly<Record<string, readonly string[]>>} */
const INTERFACES = {
  Localized: ['LocalizedElement'],
  FormAssociated: ['FormAssociatedElement'],
  LabelledControl: ['LabelledElement'],
  Validated: ['ValidatedElement'],
  AsksForDays: ['AsksForDaysElement'],
  KeepsDrafts: ['DraftSettings'],
};

/** What a journey has of the package below, which the analyzer does not look into. */
const inheritedOfElements = {
  name: 'inherited-of-elements',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const below = new URL('../packages/elements/custom-elements.json', import.meta.url);
    if (!existsSync(below)) return;
    /** @type {{ modules: Module[] }} */
    const elements = JSON.parse(readFileSync(below, 'utf8'));
    /** @type {Map<string, Declaration>} */
    const known = new Map();
    for (const { declarations = [] } of elements.modules) {
      // A mixin stands before the class it makes, and has the attributes.
      for (const it of declarations) if (!known.has(it.name)) known.set(it.name, it);
    }
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      const parents = [declaration.superclass, ...(declaration.mixins ?? [])];
      for (const parent of parents) {
        const found = parent?.package === '@fanar/elements' && known.get(parent.name);
        if (found && declaration.tagName) inherit(declaration, found);
      }
    }
  },
};

/** @param {Declaration} declaration @param {Declaration} parent */
function inherit(declaration, parent) {
  const inheritedFrom = { name: parent.name, package: '@fanar/elements' };
  for (const kind of /** @type {const} */ (['members', 'attributes'])) {
    const own = (declaration[kind] ??= []);
    for (const one of parent[kind] ?? []) {
      if (own.some(({ name }) => name === one.name)) continue;
      own.push(/** @type {Member} */ ({ inheritedFrom, ...one }));
    }
  }
}

/** A helper that fires what it is given is no event of that name. */
const namedEventsOnly = {
  name: 'named-events-only',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      if (!declaration.events) continue;
      declaration.events = declaration.events.filter(({ description }) => description);
    }
  },
};

/** Types that are a choice of words, with their words: for editors. */
const wordsOfTypes = {
  name: 'words-of-types',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const types = literalTypes();
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      for (const one of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
        const text = one.type?.text.replace(/\b[A-Z]\w+\b/g, (name) => {
          const words = types.get(name);
          return words ? words.map((word) => `'${word}'`).join(' | ') : name;
        });
        if (text && text !== one.type?.text) one.parsedType = { text };
      }
    }
  },
};

/** Leaves only what a user of the element may touch. */
const publicMembersOnly = {
  name: 'public-members-only',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
    }
  },
};

/** `src/button/button.ts` is `dist/button/button.js` in the package. */
const publishedPaths = {
  name: 'published-paths',
  /** @param {Context} context */
  packageLinkPhase({ customElementsManifest }) {
    const rewrite = (/** @type {unknown} */ node) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') {
          Object.assign(node, { [key]: value.replace(/^\/?src\/(.+)\.[jt]s$/, 'dist/$1.js') });
        } else rewrite(value);
      }
    };
    rewrite(customElementsManifest);
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts', 'src/testing/**', 'src/**/generated/**'],
  outdir: '.',
  litelement: true,
  plugins: [
    tags,
    wordsOfInterfaces,
    publicMembersOnly,
    inheritedOfElements,
    namedEventsOnly,
    wordsOfTypes,
    publishedPaths,
  ],
};
