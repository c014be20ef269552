import fc from 'fast-check';

/** The same digits as typed on any keyboard, each in a script of its own. */
export function inMixedDigits(text: string): fc.Arbitrary<string> {
  const bases = fc.array(fc.constantFrom(0x30, 0x660, 0x6f0), {
    minLength: text.length,
    maxLength: text.length,
  });
  return bases.map((scripts) => {
    let index = 0;
    return text.replace(/\d/g, (digit) =>
      String.fromCharCode((scripts[index++] ?? 0x30) + Number(digit)),
    );
  });
}
