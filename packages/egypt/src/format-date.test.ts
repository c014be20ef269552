import { describe, expect, it } from 'vitest';
import { formatDate, formatTime, weekdayName, type DateStyle } from './format-date.js';
import { WEEK } from './week.js';

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

describe('formatTime', () => {
  it.each([
    ['00:00', '١٢:٠٠ ص', '12:00 am'],
    ['09:05', '٩:٠٥ ص', '9:05 am'],
    ['12:00', '١٢:٠٠ م', '12:00 pm'],
    ['23:59', '١١:٥٩ م', '11:59 pm'],
    ['25:00', '25:00', '25:00'],
  ])('writes %s', (time, ar, en) => {
    expect(plain(formatTime(time))).toBe(ar);
    expect(plain(formatTime(time, { language: 'en' }))).toBe(en);
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
