import { describe, expect, it } from 'vitest';
import { formatDate, weekdayName, type DateStyle } from './format-date.js';
import { WEEK } from '../time/week.js';

/** Engines differ in bidi marks, in the kind of space and in the English comma. */
const plain = (text: string) =>
  text.replace(/[\p{Bidi_Control},]/gu, '').replace(/[\u00A0\u202F]/g, ' ');

describe('formatDate', () => {
  it.each<[DateStyle, string, string]>([
    ['full', 'الاثنين، ٥ يناير ٢٠٢٦', 'Monday 5 January 2026'],
    ['long', '٥ يناير ٢٠٢٦', '5 January 2026'],
    ['short', '٥/١/٢٠٢٦', '05/01/2026'],
    ['month', 'يناير ٢٠٢٦', 'January 2026'],
    ['day', '٥', '5'],
  ])('writes %s', (style, ar, en) => {
    expect(plain(formatDate('2026-01-05', { style }))).toBe(ar);
    expect(plain(formatDate('2026-01-05', { style, language: 'en' }))).toBe(en);
  });

  it('obeys the numerals policy in either language', () => {
    expect(formatDate('2026-01-05', { numerals: 'latn' })).toBe('5 يناير 2026');
    expect(formatDate('2026-01-05', { numerals: 'arab', language: 'en' })).toBe('٥ January ٢٠٢٦');
  });

  it('uses the Egyptian names of the months', () => {
    const months = Array.from(
      { length: 12 },
      (_, index) =>
        formatDate(`2026-${String(index + 1).padStart(2, '0')}-01`, { style: 'month' }).split(
          ' ',
        )[0],
    );
    expect(months.join(' ')).toBe(
      'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    );
  });

  it('leaves what is no day as it is', () => {
    expect(formatDate('2026-02-30')).toBe('2026-02-30');
  });
});

describe('weekdayName', () => {
  it('names the week from Saturday', () => {
    expect(WEEK.days.map((day) => weekdayName(day)).join(' ')).toBe(
      'السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة',
    );
    expect(weekdayName(5, { language: 'en', width: 'short' })).toBe('Fri');
  });
});
