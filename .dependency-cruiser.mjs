/**
 * Who may import whom. Imports go downwards only; a package that is not in a list is a sibling or
 * stands above.
 */
const layers = {
  tokens: [],
  arabic: [],
  egypt: ['arabic'],
  contract: ['arabic', 'egypt'],
  catalogue: ['egypt', 'contract'],
  elements: ['tokens', 'arabic', 'egypt', 'contract'],
  journeys: ['tokens', 'arabic', 'egypt', 'contract', 'elements'],
  react: ['elements', 'journeys'],
  types: ['elements', 'journeys'],
  angular: ['elements', 'journeys'],
  cdn: ['elements', 'journeys'],
  ssr: ['arabic', 'elements'],
  server: ['arabic', 'egypt', 'contract', 'catalogue'],
  'create-fanar-site': ['contract', 'catalogue'],
  interop: ['contract', 'elements', 'journeys', 'react', 'types', 'angular', 'ssr', 'portal'],
  portal: [
    ...['tokens', 'arabic', 'egypt', 'contract', 'catalogue', 'elements', 'journeys', 'cdn'],
    'server',
  ],
};

const pure = '^packages/(tokens|arabic|egypt|contract|catalogue)/src/';
const inBrowser =
  '^packages/(tokens|arabic|egypt|contract|catalogue|elements|journeys|cdn|react|angular)/src/';
const tests = '\\.test\\.ts$|/testing/';
/** Run by Node from the command line or in a bundler, and by nothing else. */
const command = '^packages/(contract/src/command|cdn/src/prefix)/';
const severity = /** @type {const} */ ('error');
const npm = (/** @type {string} */ names) => `(^|/)node_modules/(${names})(/|$)`;

const layerRules = Object.entries(layers).map(([name, below]) => ({
  name: `layer-${name}`,
  comment: below.length
    ? `${name} may import ${below.join(', ')} and no other package of ours`
    : `${name} stands at the bottom and imports no other package of ours`,
  severity,
  from: { path: `^packages/${name}/` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...below].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'creator-alone',
      comment:
        'It runs before anything is installed; its tests may ask the others whether it is right',
      severity,
      from: { path: '^packages/create-fanar-site/', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/create-fanar-site/' },
    },
    {
      name: 'no-cycle',
      comment: 'Types count too: modules that know each other are one module',
      severity,
      from: {},
      to: { circular: true },
    },
    {
      name: 'by-name-only',
      comment:
        'Another package is imported by its name, never by a path into it; what is there for tests is published by no name',
      severity,
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: '^packages/($1/|[^/]+/(src/testing|e2e)/)',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'pure-without-dom-libraries',
      comment: 'These packages run anywhere: in a browser, a server, a worker',
      severity,
      from: { path: pure },
      to: { path: npm('lit|lit-html|lit-element|@lit|@lit-labs|i18next|react|react-dom|@open-wc') },
    },
    {
      name: 'i18next-in-one-place',
      comment: 'Only its adapter knows the i18next of a page; tests hold the reader of texts to it',
      severity,
      from: {
        path: '^packages/',
        pathNot: '^packages/elements/src/i18n/(i18next|[^/]+\\.test)\\.ts$',
      },
      to: { path: npm('i18next') },
    },
    {
      name: 'i18next-by-its-types',
      comment: 'No page of ours loads it: the adapter is given the instance of the page',
      severity,
      from: { path: '^packages/', pathNot: tests },
      to: { path: npm('i18next'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-browser-code',
      severity,
      from: { path: inBrowser, pathNot: `${tests}|${command}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-apart',
      comment: 'What runs in Node alone is out of reach of everything that a browser loads',
      severity,
      from: { path: '^packages/', pathNot: `${command}|^packages/portal/e2e/` },
      to: { path: command },
    },
    {
      name: 'no-tests-in-product-code',
      severity,
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What a package imports stands in its own package.json; tests may use dev tools',
      severity,
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer'],
        pathNot: npm('@types/[^/]+'),
      },
    },
    {
      name: 'no-unresolvable',
      severity,
      from: {},
      // What an app builds of itself is there once it is built.
      to: { couldNotResolve: true, pathNot: '^\\./dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(packages/(interop/)?[^/]+/(dist|bundle|template|\\.next)|storybook-static)/',
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['fanar-source', 'import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
