import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, sortKey } from './collator.js';

const ALPHABETS = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
};
const DIGITS = ['0123456789', '٠١٢٣٤٥٦٧٨٩'] as const;

/** Words and numbers, as names of places have them. */
const names = (alphabet: string) => {
  const word = fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join(''));
  const number = fc
    .tuple(fc.nat(99_999), fc.constantFrom(...DIGITS))
    .map(([value, digits]) => String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? ''));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: word }, number), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' '));
};

describe('a key to sort names by', () => {
  it.each(['ar', 'en'] as const)('orders them as the collator does, in %s', (language) => {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    const name = names(ALPHABETS[language]);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [sortKey(one), sortKey(other)];
        expect(Math.sign(Number(a > b) - Number(a < b))).toBe(Math.sign(compare(one, other)));
      }),
    );
  });

  it('takes spellings of one name for one', () => {
    expect(sortKey('مدرسة الإسراء')).toBe(sortKey('مدرسه الاسراء'));
  });
});

describe('a collator', () => {
  it('has numbers in any digits by their value, and is made once for each language', () => {
    expect(['طلب ١٠', 'طلب 9', 'طلب ٢'].sort(collator().compare)).toEqual([
      'طلب ٢',
      'طلب 9',
      'طلب ١٠',
    ]);
    expect(collator()).toBe(collator('ar'));
    expect(collator('en')).not.toBe(collator('ar'));
  });
});
