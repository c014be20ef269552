/**
 * Styles are written for both directions at once: a physical side is refused, its logical name is
 * the way. Arabic letters join, so letter spacing and (fake) italics are refused too.
 */
const sides = '(top|right|bottom|left)';
const hasPhysicalSide = /\b(left|right)\b/;
/** Four values of which the second and the fourth differ: right and left are told apart. */
const hasUnequalSides = /^(\S+)\s+(\S+)\s+(\S+)\s+(?!\2$)\S+$/;

/** @type {import('stylelint').Config} */
export default {
  ignoreFiles: ['**/{dist,bundle,generated}/**'],
  overrides: [
    { files: ['**/*.ts'], customSyntax: 'postcss-lit' },
    // A rule of the page for everything comes before a plain `:host`; only weight withstands it.
    {
      files: ['**/*.css'],
      rules: {
        'declaration-no-important': [true, { message: 'Raise specificity or use the cascade' }],
      },
    },
  ],
  rules: {
    'property-disallowed-list': [
      [
        `/^${sides}$/`,
        `/^(margin|padding|border|scroll-margin|scroll-padding)-${sides}/`,
        '/^border-(top|bottom)-(left|right)-radius$/',
      ],
      {
        message: (/** @type {string} */ property) =>
          `"${property}" is physical: use its logical counterpart`,
      },
    ],
    'declaration-property-value-disallowed-list': {
      '/^(text-align|text-align-last|float|clear|caption-side)$/': [hasPhysicalSide],
      '/^(justify|align|place)-/': [hasPhysicalSide],
      '/^(margin|padding|inset|scroll-margin|scroll-padding)$/': [hasUnequalSides],
      '/^border-(width|style|color)$/': [hasUnequalSides],
      'letter-spacing': [/^(?!(0|normal|inherit)$)/],
      'font-style': [/^(italic|oblique)/],
    },
    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'keyframe-declaration-no-important': true,
    'media-feature-name-no-unknown': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements', 'default-namespace'] }],
    'string-no-newline': true,
    'unit-no-unknown': true,
  },
};
