import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePersonNames, parsePersonName } from './person-name.js';
import { anyText } from './testing/any-text.js';

describe('parsePersonName', () => {
  it.each([
    ['منى أحمد محمود السيد', ['منى', 'أحمد', 'محمود', 'السيد']],
    ['عبد الرحمن نور الدين أبو العلا', ['عبد الرحمن', 'نور الدين', 'أبو العلا']],
    ['عبد رب النبي علي', ['عبد رب النبي', 'علي']],
    ['عبد الله فتح الله جاد الحق', ['عبد الله', 'فتح الله', 'جاد الحق']],
    ['ست الكل سيف الإسلام آل ياسين', ['ست الكل', 'سيف الإسلام', 'آل ياسين']],
    ['أم كلثوم أبي طالب', ['أم كلثوم', 'أبي طالب']],
    ['زين العابدين نور الهدى سيف النصر', ['زين العابدين', 'نور الهدى', 'سيف النصر']],
    ['جاد الرب جاد المولي عز العرب', ['جاد الرب', 'جاد المولي', 'عز العرب']],
    ['فتح الباب عبد المولى', ['فتح الباب', 'عبد المولى']],
    ['علي العرب منى الهدى', ['علي', 'العرب', 'منى', 'الهدى']],
    ['محمد أحمد', ['محمد', 'أحمد']],
    ['علي عبد', ['علي', 'عبد']],
  ])('divides %s', (text, parts) => {
    expect(parsePersonName(text)).toMatchObject({ ok: true, value: text, parts });
  });

  it.each([
    ['  مُحَمَّد\u00A0 عَلِيّ ', 'محمد علي'],
    ['مـحـمد\u200F علي', 'محمد علي'],
    ['ﻣﺤﻤﺪ ﻋﻠﻲ', 'محمد علي'],
    ['علی کامل', 'علي كامل'],
    ['هدي ابراهيم', 'هدي ابراهيم'],
    ['پاكينام ڤيولا', 'پاكينام ڤيولا'],
    ['أبو‑العلا حسن', 'أبو-العلا حسن'],
    ['م\uFE76حم\uFE7Bد\uFC60 علي', 'محمد علي'],
    ['عبد \uFDF2 علي', 'عبد الله علي'],
  ])('writes %j as %j', (text, value) => {
    expect(parsePersonName(text)).toMatchObject({ ok: true, value, display: value });
  });

  it.each([
    ['', { code: 'person-name-required' }],
    ['\u200F \u0640', { code: 'person-name-required' }],
    ['Mona Ahmed', { code: 'person-name-letters', params: { character: 'M' } }],
    ['منى أحمد 2', { code: 'person-name-letters', params: { character: '2' } }],
    ['منى أحمد ٢', { code: 'person-name-letters', params: { character: '٢' } }],
    ['منى - أحمد', { code: 'person-name-letters' }],
    ['محمد ﷺ علي', { code: 'person-name-letters', params: { character: 'ﷺ' } }],
    ['ﷴ علي', { code: 'person-name-letters', params: { character: 'ﷴ' } }],
    ['ﷰ ﷽', { code: 'person-name-letters', params: { character: 'ﷰ' } }],
    ['منى', { code: 'person-name-parts', params: { count: 1, minimum: 2 } }],
    ['عبد الرحمن', { code: 'person-name-parts', params: { count: 1, minimum: 2 } }],
  ])('refuses %j', (text, problem) => {
    expect(parsePersonName(text)).toEqual({ ok: false, ...problem });
  });

  it('only warns below four parts, unless more are required', () => {
    expect(parsePersonName('منى أحمد محمود')).toMatchObject({
      warnings: [{ code: 'person-name-four-parts', params: { count: 3 } }],
    });
    expect(parsePersonName('منى أحمد محمود السيد')).toMatchObject({ warnings: [] });
    expect(parsePersonName('منى أحمد محمود', { minimumParts: 4 })).toEqual({
      ok: false,
      code: 'person-name-parts',
      params: { count: 3, minimum: 4 },
    });
  });

  it('never throws, and reads its own display back', () => {
    const words = fc.array(fc.constantFrom('عبد', 'الله', 'منى', 'آل', 'الدين', 'ﷲ', '-', "'"));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          words.map((parts) => parts.join(' ')),
        ),
        (text) => {
          const result = parsePersonName(text);
          if (result.ok) {
            expect(parsePersonName(result.display)).toEqual(result);
            expect(result.parts.join(' ')).toBe(result.value);
          } else expect(result.code).toMatch(/^person-name-/);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('comparePersonNames', () => {
  it.each([
    ['عبد الرحمن هدى', 'عبدالرحمن هدي', true],
    ['فاطمة إبراهيم', 'فاطمه ابراهيم', true],
    ['مسؤول', 'مسئول', true],
    ['أبو-العلا حسن', 'أبو العلا حسن', true],
    ['أبو‑العلا حسن', 'ابوالعلا حسن', true],
    ["نور'الدين ن’جلاء", 'نور الدين نجلاء', true],
    ['زين العابدين علي', 'زين‐العابدين علي', true],
    ['منى أحمد', 'منى حامد', false],
    ['منى أحمد', 'أحمد منى', false],
  ])('%s and %s are one name: %s', (first, second, same) => {
    expect(comparePersonNames(first, second) === 0).toBe(same);
  });

  it('puts names in the order of the alphabet, whatever the hamza', () => {
    const names = ['ياسر', 'إبراهيم', 'منى', 'أحمد', 'آدم', 'عبدالله حسن', 'عبد الله جمال'];
    expect(names.sort(comparePersonNames)).toEqual([
      'إبراهيم',
      'أحمد',
      'آدم',
      'عبد الله جمال',
      'عبدالله حسن',
      'منى',
      'ياسر',
    ]);
  });

  it('orders any texts the same whichever comes first', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        expect(Math.sign(comparePersonNames(first, second))).toBe(
          // Adding zero turns minus zero into zero.
          -Math.sign(comparePersonNames(second, first)) + 0,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
