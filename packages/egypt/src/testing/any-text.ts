import fc from 'fast-check';

/** How often a property of any text is tried. */
export const RUNS = { numRuns: 10_000 };

/** How often one of values built to be good ones is: they have far fewer shapes. */
export const GOOD_RUNS = { numRuns: 1000 };

const TROUBLE = [
  ...'٠١٢٣٤٥٦٧٨٩۰۱۲۳0123456789',
  ...'أإآاىيةهبجدرسصطعفقلمنوثABG',
  ...' -–/.()+\u00A0\u202F\u2212\u0640\u064E\u200F\u202E\u2068\u2069\uFEFF\n',
  '\uD800',
];

/** Every kind of string JavaScript can hold, and often the kinds that nearly parse. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
  fc.string({ unit: fc.constantFrom(...TROUBLE), maxLength: 24 }),
);

/** The text with its ASCII digits in each of the three scripts. */
export function inEveryDigitScript(text: string): string[] {
  return [0x30, 0x660, 0x6f0].map((zero) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit))),
  );
}

/** The text with each of its ASCII digits in the script that comes next in the stream: 0, 1 or 2. */
export function inMixedDigitScripts(text: string, scripts: Iterator<number>): string {
  return text.replace(/[0-9]/g, (digit) => {
    const zero = [0x30, 0x660, 0x6f0][Number(scripts.next().value)] ?? 0x30;
    return String.fromCharCode(zero + Number(digit));
  });
}
