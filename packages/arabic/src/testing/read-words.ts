/** Every word of an amount, in any case, with its value. Written out apart from the code under test. */
const VALUES: Readonly<Record<string, number>> = {
  صفر: 0,
  واحد: 1,
  واحدًا: 1,
  اثنان: 2,
  اثنين: 2,
  اثنا: 2,
  اثني: 2,
  ثلاثة: 3,
  أربعة: 4,
  خمسة: 5,
  ستة: 6,
  سبعة: 7,
  ثمانية: 8,
  تسعة: 9,
  عشرة: 10,
  أحد: 1,
  عشر: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  أربعون: 40,
  أربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
  مائة: 100,
  مائتان: 200,
  مائتين: 200,
  مائتا: 200,
  مائتي: 200,
  ثلاثمائة: 300,
  أربعمائة: 400,
  خمسمائة: 500,
  ستمائة: 600,
  سبعمائة: 700,
  ثمانمائة: 800,
  تسعمائة: 900,
};
const SCALES: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1e3, 'ألف ألفًا آلاف'],
      [1e6, 'مليون مليونًا ملايين'],
      [1e9, 'مليار مليارًا مليارات'],
      [1e12, 'تريليون تريليونًا تريليونات'],
    ] as const
  ).flatMap(([size, forms]) => forms.split(' ').map((form) => [form, size])),
);
const DUAL_SCALES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({ ألف: 1e3, مليون: 1e6, مليار: 1e9, تريليون: 1e12 }).flatMap(([stem, size]) =>
    ['ان', 'ين', 'ا', 'ي'].map((ending) => [stem + ending, 2 * size]),
  ),
);
const NOUNS: Readonly<Record<string, number>> = {
  جنيه: 100,
  جنيهًا: 100,
  جنيهات: 100,
  قرش: 1,
  قرشًا: 1,
  قروش: 1,
};

/** The piastres that an amount in words means; throws where the words do not hold together. */
export function readWords(text: string): number {
  const tokens = text
    .replace(/(جنيه|قرش)(?:ًا)? واحد(?:ًا)?/g, 'واحد $1')
    .replace(/(جنيه|قرش)(?:ان|ين)/g, 'اثنان $1')
    .split(' ');
  let piastres = 0;
  let total = 0;
  let group = 0;
  for (const token of tokens) {
    const known = [VALUES, SCALES, DUAL_SCALES, NOUNS].some((words) => token in words);
    const word = known ? token : token.replace(/^و/, '');
    const scale = SCALES[word];
    if (scale !== undefined) {
      // `مائة ألف` multiplies, `وألف` adds.
      if (!known && group > 0) throw new Error(`${token} after ${String(group)}: ${text}`);
      total += (group || 1) * scale;
      group = 0;
    } else if (word in DUAL_SCALES) {
      if (group > 0) throw new Error(`${token} after ${String(group)}: ${text}`);
      total += DUAL_SCALES[word] ?? 0;
    } else if (word in NOUNS) {
      piastres += (total + group) * (NOUNS[word] ?? 0);
      total = 0;
      group = 0;
    } else if (word in VALUES) group += VALUES[word] ?? 0;
    else throw new Error(`${token} is no word of an amount: ${text}`);
  }
  if (total + group > 0) throw new Error(`Nothing is counted: ${text}`);
  return piastres;
}
