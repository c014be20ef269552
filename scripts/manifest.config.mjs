/**
 * The analyzer's settings; see analyze.mjs.
 *
 * @typedef {{ name: string, privacy?: string, static?: boolean, default?: string }} Member
 * @typedef {{ kind: string, name: string, declaration: { name: string, module: string } }} Export
 * @typedef {{ name: string, tagName?: string, customElement?: boolean, members?: Member[] }} Declaration
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
  plugins: [tags, publicMembersOnly, publishedPaths],
};
