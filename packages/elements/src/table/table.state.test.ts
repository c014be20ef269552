import { describe, expect, it } from 'vitest';
import { nextDirection, sortOrder, type SortDirection, type SortKind } from './table.state.js';

function sorted(values: string[], kind: SortKind, direction: SortDirection = 'ascending') {
  return sortOrder(values, kind, direction, 'ar').map((place) => values[place]);
}

describe('the order of a column', () => {
  it('begins with the least and turns around', () => {
    expect(nextDirection(null)).toBe('ascending');
    expect(nextDirection('descending')).toBe('ascending');
    expect(nextDirection('ascending')).toBe('descending');
  });

  it('has Arabic letters in their order, numbers inside words by value', () => {
    expect(sorted(['نافذة ١٠', 'إيصال', 'نافذة ٢', 'أسرة'], 'text')).toEqual([
      'أسرة',
      'إيصال',
      'نافذة ٢',
      'نافذة ١٠',
    ]);
  });

  it('reads numbers in every digits, with a unit', () => {
    expect(sorted(['١٬٢٥٠ جنيهًا', '70 ج.م.', '٧٫٥', '-3'], 'number')).toEqual([
      '-3',
      '٧٫٥',
      '70 ج.م.',
      '١٬٢٥٠ جنيهًا',
    ]);
  });

  it('reads dates as they are written and as machines write them', () => {
    expect(sorted(['٥ يناير ٢٠٢٧', '2026-11-30', '١/١٢/٢٠٢٦'], 'date')).toEqual([
      '2026-11-30',
      '١/١٢/٢٠٢٦',
      '٥ يناير ٢٠٢٧',
    ]);
  });

  it('leaves what it cannot read to the end, either way', () => {
    expect(sorted(['بدون رسوم', '٧٠', '', '٩٠'], 'number')).toEqual(['٧٠', '٩٠', 'بدون رسوم', '']);
    expect(sorted(['بدون رسوم', '٧٠', '', '٩٠'], 'number', 'descending')).toEqual([
      '٩٠',
      '٧٠',
      'بدون رسوم',
      '',
    ]);
    expect(sorted(['', 'أ'], 'text')).toEqual(['أ', '']);
  });

  it('keeps the order of equals', () => {
    expect(sortOrder(['أ', 'ب', 'أ'], 'text', 'descending', 'ar')).toEqual([1, 0, 2]);
  });
});
