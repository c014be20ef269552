import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/testing/**', '**/e2e/**'];

/** Security: nothing that turns text into markup or code. */
const markup = [
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
  "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
  "CallExpression[callee.name='unsafeCSS']",
].map((selector) => ({
  selector,
  message: 'Text must never become markup or style: use a template.',
}));

/** Architecture: side effects and identity. */
const architecture = [
  {
    selector:
      "CallExpression[callee.property.name='define'][callee.object.name=/^(customElements|Fanar)/]",
    message: 'A tag is defined in define.ts only: importing a class has no side effect.',
  },
  {
    selector: "BinaryExpression[operator='instanceof'][right.name=/^Fanar/]",
    message: 'Two versions may share a page: ask for the brand, not for the class.',
  },
  {
    selector:
      "NewExpression[callee.object.name='Intl'][callee.property.name=/(NumberFormat|TimeFormat)$/] > Literal[value='ar']",
    message: 'Plain "ar" leaves the digits to the engine: name them with -u-nu-arab or -u-nu-latn.',
  },
];

const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((name) => ({
  group: [`lit/directives/${name}.js`, `lit-html/directives/${name}.js`],
  message: 'Text must never become markup: use a template.',
}));

export default defineConfig(
  {
    ignores: [
      '**/{dist,.next,bundle,generated,storybook-static}/',
      // Next.js resolves and checks its own.
      'packages/interop/next/**/*.{ts,tsx}',
      '**/node_modules/',
      '**/custom-elements.json',
      '.data/',
      '.cache/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error', 'groupCollapsed', 'groupEnd'] }],
      // Arabic marks and bidi controls are named in patterns, always escaped.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...markup, ...architecture],
      'no-restricted-imports': ['error', { patterns: unsafeDirectives }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // All sources as one program: with one of each package, each would judge the types of those below anew.
      parserOptions: { project: 'tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-implied-eval': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        // A plugin of chai types `equal` as a promise for the sake of another way to call it.
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      // What a framework declares is added to.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An empty string is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // An interface may promise what an implementation has at once.
      '@typescript-eslint/require-await': 'off',
      // Lit binds listeners to the host.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['packages/{elements,journeys}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    // This plugin has no flat configuration of its own.
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'FanarElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets that an unmarked list is a list: there role="list" says something.
      'lit-a11y/no-redundant-role': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: ['**/define.ts', 'packages/elements/src/base/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...markup] },
  },
  {
    files: [...tests, 'stories/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Chai asserts by getters.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    // Apps are checked by the tools of their frameworks, when they are built.
    files: ['**/*.config.ts', 'packages/interop/*/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: false } },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'Buffer',
          'URL',
          'clearTimeout',
          'console',
          'fetch',
          'performance',
          'process',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    // Scripts of pages: of a site that is written from them, and of one that needs no build.
    files: [
      'packages/create-fanar-site/template/site/scripts/*.js',
      'packages/interop/script-tag/*.js',
    ],
    languageOptions: {
      globals: Object.fromEntries(
        ['FormData', 'URLSearchParams', 'document', 'history', 'location'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  { files: ['packages/portal/src/serve.ts'], rules: { 'no-console': 'off' } },
);
