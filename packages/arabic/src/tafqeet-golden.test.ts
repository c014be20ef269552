import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.js';
import type { GrammaticalCase } from './counted-noun.js';
import { readWords } from './testing/read-words.js';

const CASES: readonly GrammaticalCase[] = ['nominative', 'genitive', 'accusative'];

/** Around every change of form: in the units, the tens, the hundreds. */
const EDGES = [
  0, 1, 2, 3, 9, 10, 11, 12, 13, 19, 20, 21, 22, 30, 99, 100, 101, 102, 103, 110, 111, 112, 199,
  200, 201, 202, 203, 210, 211, 300, 900, 999,
];

/** What the grammar asks of every amount, whatever its words. */
function faults(pounds: number, grammaticalCase: GrammaticalCase): string | undefined {
  const text = amountInWords(pounds * 100, { grammaticalCase });
  if (readWords(text) !== pounds * 100) return `${text} is not ${String(pounds)}`;
  const lastTwo = pounds % 100;
  const oblique = grammaticalCase !== 'nominative';
  const one = grammaticalCase === 'accusative' ? 'جنيهًا واحدًا' : 'جنيه واحد';
  const two = oblique ? 'جنيهين' : 'جنيهان';
  const ending =
    lastTwo === 0
      ? ' جنيه'
      : lastTwo === 1
        ? one
        : lastTwo === 2
          ? two
          : lastTwo <= 10
            ? ' جنيهات'
            : ' جنيهًا';
  if (!text.endsWith(ending)) return `${text} does not end in ${ending}`;
  if (
    /(?:ان|ين|ًا) (?:جنيه|ألف|مليون|مليار)$/.test(
      text.replace(/(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ين /g, ''),
    )
  ) {
    return `${text} keeps ن or tanween before the noun it governs`;
  }
  if (oblique && /(?:عشرون|(?:مائت|ألف|مليون|اثن)ان?(?: |$)|ألفا |مليونا )/.test(text)) {
    return `${text} has the nominative in it`;
  }
  if (!oblique && /(?:عشرين|(?:مائت|ألف|مليون|اثن)ين?(?: |$))/.test(text)) {
    return `${text} has an oblique case in it`;
  }
  return undefined;
}

describe('amountInWords', () => {
  it.each([
    [0, 'صفر جنيه'],
    [1, 'جنيه واحد'],
    [2, 'جنيهان'],
    [3, 'ثلاثة جنيهات'],
    [8, 'ثمانية جنيهات'],
    [10, 'عشرة جنيهات'],
    [11, 'أحد عشر جنيهًا'],
    [12, 'اثنا عشر جنيهًا'],
    [13, 'ثلاثة عشر جنيهًا'],
    [19, 'تسعة عشر جنيهًا'],
    [20, 'عشرون جنيهًا'],
    [21, 'واحد وعشرون جنيهًا'],
    [22, 'اثنان وعشرون جنيهًا'],
    [99, 'تسعة وتسعون جنيهًا'],
    [100, 'مائة جنيه'],
    [101, 'مائة وجنيه واحد'],
    [102, 'مائة وجنيهان'],
    [103, 'مائة وثلاثة جنيهات'],
    [110, 'مائة وعشرة جنيهات'],
    [111, 'مائة وأحد عشر جنيهًا'],
    [200, 'مائتا جنيه'],
    [250, 'مائتان وخمسون جنيهًا'],
    [300, 'ثلاثمائة جنيه'],
    [800, 'ثمانمائة جنيه'],
    [1000, 'ألف جنيه'],
    [1001, 'ألف وجنيه واحد'],
    [1100, 'ألف ومائة جنيه'],
    [2000, 'ألفا جنيه'],
    [2200, 'ألفان ومائتا جنيه'],
    [3000, 'ثلاثة آلاف جنيه'],
    [10_000, 'عشرة آلاف جنيه'],
    [11_000, 'أحد عشر ألف جنيه'],
    [11_011, 'أحد عشر ألفًا وأحد عشر جنيهًا'],
    [12_000, 'اثنا عشر ألف جنيه'],
    [25_000, 'خمسة وعشرون ألف جنيه'],
    [100_000, 'مائة ألف جنيه'],
    [101_000, 'مائة ألف وألف جنيه'],
    [102_000, 'مائة ألف وألفا جنيه'],
    [200_000, 'مائتا ألف جنيه'],
    [1_000_000, 'مليون جنيه'],
    [1_500_000, 'مليون وخمسمائة ألف جنيه'],
    [2_000_000, 'مليونا جنيه'],
    [3_000_000, 'ثلاثة ملايين جنيه'],
    [11_000_000, 'أحد عشر مليون جنيه'],
    [1e9, 'مليار جنيه'],
  ])('writes %d pounds: %s', (pounds, text) => {
    expect(amountInWords(pounds * 100)).toBe(text);
  });

  it.each([
    [1, 'قرش واحد'],
    [2, 'قرشان'],
    [5, 'خمسة قروش'],
    [10, 'عشرة قروش'],
    [50, 'خمسون قرشًا'],
    [99, 'تسعة وتسعون قرشًا'],
    [150, 'جنيه واحد وخمسون قرشًا'],
    [10_005, 'مائة جنيه وخمسة قروش'],
    [200_002, 'ألفا جنيه وقرشان'],
    [-100, 'سالب جنيه واحد'],
    [-250, 'سالب جنيهين وخمسين قرشًا'],
    [-2000, 'سالب عشرين جنيهًا'],
    [-220_000, 'سالب ألفين ومائتي جنيه'],
  ])('writes %d piastres: %s', (piastres, text) => {
    expect(amountInWords(piastres)).toBe(text);
  });

  it('stands in the case of its sentence, and in the frame of a cheque', () => {
    const genitive = { grammaticalCase: 'genitive' } as const;
    const accusative = { grammaticalCase: 'accusative' } as const;
    expect(amountInWords(200_000, genitive)).toBe('ألفي جنيه');
    expect(amountInWords(2200, genitive)).toBe('اثنين وعشرين جنيهًا');
    expect(amountInWords(1200, genitive)).toBe('اثني عشر جنيهًا');
    expect(amountInWords(101, accusative)).toBe('جنيهًا واحدًا وقرشًا واحدًا');
    expect(amountInWords(2100, accusative)).toBe('واحدًا وعشرين جنيهًا');
    expect(amountInWords(150_000, accusative)).toBe('ألفًا وخمسمائة جنيه');
    expect(amountInWords(-101, accusative)).toBe('سالب جنيه واحد وقرش واحد');
    expect(amountInWords(15_000, { frame: true })).toBe('فقط مائة وخمسون جنيهًا لا غير');
  });

  it('takes whole piastres only, every safe integer of them', () => {
    expect(readWords(amountInWords(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => amountInWords(1.5)).toThrow(RangeError);
    expect(() => amountInWords(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
  });

  it('keeps the grammar up to ten thousand, and around every boundary to two million', () => {
    for (const grammaticalCase of CASES) {
      for (let pounds = 1; pounds <= 10_000; pounds += 1) {
        const fault = faults(pounds, grammaticalCase);
        if (fault) expect.fail(fault);
      }
      for (let thousands = 10; thousands <= 2000; thousands += 1) {
        for (const edge of EDGES) {
          const fault = faults(thousands * 1000 + edge, grammaticalCase);
          if (fault) expect.fail(fault);
        }
      }
    }
  });

  it('says every number of piastres', () => {
    const texts = new Set<string>();
    for (const pounds of [0, 1, 2, 11, 100, 1000]) {
      for (let rest = 0; rest < 100; rest += 1) {
        const piastres = pounds * 100 + rest;
        const text = amountInWords(piastres);
        expect(readWords(text)).toBe(piastres);
        texts.add(text);
      }
    }
    expect(texts.size).toBe(600);
  });

  it('says what was meant, however large', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.maxSafeNat(), fc.nat(99_999_999_999)),
        fc.constantFrom(...CASES),
        (piastres, grammaticalCase) => {
          expect(readWords(amountInWords(piastres, { grammaticalCase }))).toBe(piastres);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
