import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.js';
import { localeTag } from './numerals.js';
import { readable } from './testing/readable.js';

const LOCALE = localeTag('ar');
const DAY = new Date(Date.UTC(2026, 0, 5, 13, 5));
const EGP = { style: 'currency', currency: 'EGP' } as const;
const date = (options: Intl.DateTimeFormatOptions) =>
  readable(new Intl.DateTimeFormat(LOCALE, { timeZone: 'Africa/Cairo', ...options }).format(DAY));

describe('what Intl writes for Egypt', () => {
  it.each([
    ['number', formatNumber(1_234_567.891), '١٬٢٣٤٬٥٦٧٫٨٩١'],
    ['below zero', formatNumber(-12.5), '-١٢٫٥'],
    ['percent', formatNumber(0.256, { style: 'percent', maximumFractionDigits: 1 }), '٢٥٫٦٪'],
    ['unit', formatNumber(3, { style: 'unit', unit: 'day', unitDisplay: 'long' }), '٣ أيام'],
    [
      'unit without a dual',
      formatNumber(2, { style: 'unit', unit: 'kilometer', unitDisplay: 'long' }),
      '٢ كيلومتر',
    ],
    ['compact', formatNumber(12_000, { notation: 'compact' }), '١٢ ألف'],
    ['currency', formatNumber(1234.5, EGP), '١٬٢٣٤٫٥٠ ج.م.'],
    ['currency below zero', formatNumber(-5, EGP), '-٥٫٠٠ ج.م.'],
    ['currency by name', formatNumber(3, { ...EGP, currencyDisplay: 'name' }), '٣٫٠٠ جنيهات مصرية'],
  ])('%s', (_, text, expected) => {
    expect(readable(text)).toBe(expected);
  });

  it('dates', () => {
    expect(date({ dateStyle: 'full' })).toBe('الاثنين، ٥ يناير ٢٠٢٦');
    expect(date({ dateStyle: 'long' })).toBe('٥ يناير ٢٠٢٦');
    expect(date({ dateStyle: 'short' })).toBe('٥/١/٢٠٢٦');
    expect(date({ timeStyle: 'short' })).toBe('٣:٠٥ م');
    expect(date({ dateStyle: 'long', calendar: 'islamic-umalqura' })).toBe('١٦ رجب ١٤٤٧ هـ');
  });

  it('dates with a time, and ranges, save for a comma that differs between engines', () => {
    const joined = date({ dateStyle: 'short', timeStyle: 'short' });
    expect(joined.replace(/[،,]? /, '، ')).toBe('٥/١/٢٠٢٦، ٣:٠٥ م');
    const long = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
    const range = readable(long.formatRange(DAY, new Date(Date.UTC(2026, 0, 8))));
    expect(range.replace('،', '')).toBe('٥–٨ يناير ٢٠٢٦');
  });

  it('days of the week, from Saturday', () => {
    const day = new Intl.DateTimeFormat(LOCALE, { weekday: 'narrow', timeZone: 'UTC' });
    const letters = [3, 4, 5, 6, 7, 8, 9].map((date) => day.format(Date.UTC(2026, 0, date)));
    expect(letters.join(' ')).toBe('س ح ن ث ر خ ج');
  });

  it('months', () => {
    const month = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, index) =>
      month.format(new Date(Date.UTC(2026, index, 1))),
    );
    expect(names.join(' ')).toBe(
      'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    );
  });

  it('lists and relative times', () => {
    const names = ['أحمد', 'منى', 'سارة'];
    expect(new Intl.ListFormat(LOCALE).format(names)).toBe('أحمد ومنى وسارة');
    const either = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
    expect(either.format(names)).toBe('أحمد أو منى أو سارة');
    const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
    expect([-2, -1, 0, 1, 2, 3, 11].map((days) => relative.format(days, 'day'))).toEqual([
      'أول أمس',
      'أمس',
      'اليوم',
      'غدًا',
      'بعد الغد',
      'خلال ٣ أيام',
      'خلال ١١ يومًا',
    ]);
    expect(relative.format(-2, 'minute')).toBe('قبل دقيقتين');
  });
});
