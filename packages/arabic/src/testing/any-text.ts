import fc from 'fast-check';

const TROUBLE = [
  ...'٠٣٩۰۴۹07 /-.،٫٬',
  ...'أإآٱاىيیةهھءؤئكکگپچڤعبدالله',
  ...'\u0640\u064E\u0651\u0670\u06DD\uFDF2\uFDFA\uFEFB\uFE70',
  ...'\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u202E\u2066\u2067\u2068\u2069\uFEFF',
  ...'\u0000\t\n\r\u0085\u00A0\u202F\u2029\uFFFA\u{E0041}',
  '\uD800',
  '\uDC00',
];

/** Every kind of string JavaScript can hold, and often the kinds that cause trouble here. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
  fc.string({ unit: fc.constantFrom(...TROUBLE), maxLength: 40 }),
);
