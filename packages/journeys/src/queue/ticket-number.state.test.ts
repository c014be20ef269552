import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumbered, shownNumber, spokenCounter, spokenNumber } from './ticket-number.js';

const arabic = { language: 'ar', numerals: 'arab' } as const;
const english = { language: 'en', numerals: 'latn' } as const;
const number = fc
  .tuple(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), fc.integer({ min: 1, max: 999 }))
  .map(([letter, count]) => `${letter}${String(count)}`);

describe('the number of a ticket', () => {
  it('is a letter and a number in the script of the page', () => {
    expect(shownNumber('A7', arabic)).toBe('أ\u00A0٧');
    expect(shownNumber('B120', arabic)).toBe('ب\u00A0١٢٠');
    expect(shownNumber('A7', { ...arabic, numerals: 'latn' })).toBe('أ\u00A07');
    expect(shownNumber('A7', english)).toBe('A7');
  });

  it('is said with the name of its letter and its number in words', () => {
    expect(spokenNumber('A7', 'ar')).toBe('ألف، سبعة');
    expect(spokenNumber('B27', 'ar')).toBe('باء، سبعة وعشرون');
    expect(spokenNumber('A7', 'en')).toBe('A 7');
  });

  it('is never the same for two tickets', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(one !== other);
        expect(shownNumber(one, arabic)).not.toBe(shownNumber(other, arabic));
        expect(spokenNumber(one, 'ar')).not.toBe(spokenNumber(other, 'ar'));
      }),
    );
  });

  it('stays as it is in another form', () => {
    expect(shownNumber('VIP', arabic)).toBe('VIP');
    expect(spokenNumber('VIP', 'ar')).toBe('VIP');
  });

  it('leads to a counter by number or by name', () => {
    expect([isNumbered('3'), isNumbered('غرفة الأشعة')]).toEqual([true, false]);
    expect(spokenCounter('3', 'ar')).toBe('ثلاثة');
    expect(spokenCounter('غرفة الأشعة', 'ar')).toBe('غرفة الأشعة');
    expect(spokenCounter('3', 'en')).toBe('3');
  });
});
