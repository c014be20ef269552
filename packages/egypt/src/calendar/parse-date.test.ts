import type { Language, Numerals } from '@fanar/arabic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GREGORIAN } from './calendar-system.js';
import { hijriCalendar } from './hijri.js';
import { formatDate, type DateStyle } from './format-date.js';
import { parseDate } from './parse-date.js';
import { anyText, RUNS } from '../testing/any-text.js';
import { addDays, daysBetween } from '../time/civil-date.js';

const hijri = hijriCalendar();

describe('parseDate', () => {
  it.each([
    '5/1/2026',
    '05-01-2026',
    '٥.١.٢٠٢٦',
    '۵ ۱ ۲۰۲۶',
    '٥ يناير ٢٠٢٦',
    '5 يناير، 2026 م',
    '5 jan 2026',
    '2026-01-05',
    '٥\u200F/١\u200F/٢٠٢٦',
    '5/1/2026 ميلادي',
    '٥ يناير ٢٠٢٦ ميلاديّة',
    '5 من يناير 2026',
    '٥ من شهر يناير ٢٠٢٦',
    '5th January 2026',
    '5th of January, 2026',
    'الإثنين ٥ يناير ٢٠٢٦',
    'الاثنين، ٥ يناير ٢٠٢٦',
    'Monday, 5 January 2026',
    'monday 5/1/2026',
  ])('reads %j', (text) => {
    expect(parseDate(text)).toEqual({
      ok: true,
      value: '2026-01-05',
      display: '5/1/2026',
      warnings: [],
      parts: { day: 5, month: 1, year: 2026 },
    });
  });

  it('reads three parts', () => {
    expect(parseDate({ day: '٠٥', month: ' يوليه ', year: '٢٠٢٦' })).toMatchObject({
      value: '2026-07-05',
    });
  });

  it.each([
    ['', { code: 'date-required' }],
    [{ day: '', month: ' ', year: '' }, { code: 'date-required' }],
    [{ day: '5', month: '', year: '2026' }, { code: 'date-format' }],
    [{ day: '5', month: '1²', year: '2026' }, { code: 'date-format' }],
    [{ day: '5', month: 'يناير²', year: '2026' }, { code: 'date-format' }],
    [{ day: '5', month: 'jan!', year: '2026' }, { code: 'date-format' }],
    [{ day: '5 1', month: '', year: '2026' }, { code: 'date-format' }],
    ['5/1', { code: 'date-format' }],
    ['5/1/2/2026', { code: 'date-format' }],
    ['2026/1/5', { code: 'date-format' }],
    ['January 5 2026', { code: 'date-format' }],
    ['5 ramadan 2026', { code: 'date-format' }],
    ['5 ju 2026', { code: 'date-format' }],
    ['1²/1/2026', { code: 'date-format' }],
    ['1/①/2026', { code: 'date-format' }],
    ['1/001/2026', { code: 'date-format' }],
    ['5 من 2026', { code: 'date-format' }],
    ['الاثنين', { code: 'date-format' }],
    ['الأحد، ٥ يناير ٢٠٢٦', { code: 'date-format' }],
    ['someday 5/1/2026', { code: 'date-format' }],
    ['1/1/0026', { code: 'date-year', params: { year: '0026' } }],
    ['1/1/02026', { code: 'date-year', params: { year: '02026' } }],
    ['5/1/2026 هـ', { code: 'date-format' }],
    ['5/1/26', { code: 'date-year', params: { year: '26' } }],
    ['1/13/2026', { code: 'date-real', params: { day: 1, month: 13, year: 2026 } }],
    ['30/2/2026', { code: 'date-real', params: { day: 30, month: 2, year: 2026 } }],
    ['0/2/2026', { code: 'date-real', params: { day: 0, month: 2, year: 2026 } }],
    ['31/12/2025', { code: 'date-too-early', params: { min: '2026-01-01' } }],
    ['1/1/2027', { code: 'date-too-late', params: { max: '2026-12-31' } }],
  ])('refuses %j', (typed, problem) => {
    const range = { min: '2026-01-01', max: '2026-12-31' };
    expect(parseDate(typed, range)).toEqual({ ok: false, ...problem });
  });

  it('knows the months by the names that dates are written with', () => {
    for (const [at, month] of GREGORIAN.months.entries()) {
      const value = `2026-${String(at + 1).padStart(2, '0')}-01`;
      for (const language of ['ar', 'en'] as const) {
        const written = formatDate(value, { language });
        expect(written).toContain(month[language]);
        expect(parseDate(written)).toMatchObject({ value });
      }
    }
  });

  it('reads Hijri dates where they are asked for', () => {
    const calendar = hijri;
    for (const text of [
      ...['16/7/1447', '١٦ رجب ١٤٤٧ هـ', '16 Rajab 1447 AH', '16/7/1447 هجري', '16/7/1447 هجرية'],
      ...['16/7/1447هـ', '16 من رجب 1447', 'الاثنين، ١٦ رجب ١٤٤٧ هـ', '16th raj 1447'],
    ]) {
      expect(parseDate(text, { calendar })).toMatchObject({
        value: '2026-01-05',
        display: '16/7/1447',
      });
    }
    expect(parseDate('1 ربيع الثاني 1447', { calendar })).toMatchObject({ parts: { month: 4 } });
    expect(parseDate('30/7/1446', { calendar })).toMatchObject({ ok: true });
    expect(parseDate('30/7/1447', { calendar })).toMatchObject({ ok: true });
    expect(parseDate('30/8/1447', { calendar })).toMatchObject({ code: 'date-real' });
    expect(parseDate('5/1/2026', { calendar })).toMatchObject({ code: 'date-real' });
    expect(parseDate('1447-07-16', { calendar })).toMatchObject({ code: 'date-format' });
  });

  it.each([
    ['1 ربيع أول 1447', 3],
    ['1 ربيعالاول 1447', 3],
    ['1 ربيع ثاني 1447', 4],
    ['1 جماد أول 1447', 5],
    ['1 جماد الأول 1447', 5],
    ['1 جماد آخر 1447', 6],
    ['1 جماد الثاني 1447', 6],
    ['1 شوّال 1447', 10],
    ['1 ذوالقعدة 1447', 11],
    ['1 ذي الحجه 1447', 12],
    ['1 rabi al awwal 1447', 3],
    ['1 shab 1447', 8],
    ['1 Dhu al-H 1447', 12],
  ])('knows the month of %j', (text, month) => {
    expect(parseDate(text, { calendar: hijri })).toMatchObject({ parts: { month } });
  });

  it.each(['1 sha 1447', '1 rabi 1447', '1 rab 1447', '1 jum 1447', '1 شو 1447', '1 ال 1447'])(
    'does not guess the month of %j',
    (text) => {
      expect(parseDate(text, { calendar: hijri })).toMatchObject({ code: 'date-format' });
    },
  );

  const languages = fc.constantFrom<Language>('ar', 'en');
  const numerals = fc.constantFrom<Numerals>('auto', 'arab', 'latn');

  it.each([
    ['Gregorian', GREGORIAN, '1000-01-01', '9999-12-31'],
    ['Hijri', hijri, '1882-11-12', hijri.toCivil({ day: 29, month: 12, year: 1599 }) ?? ''],
  ] as const)('reads what is written in the %s calendar', (_, calendar, first, last) => {
    const styles = fc.constantFrom<DateStyle>('full', 'long', 'short');
    const offset = fc.nat(daysBetween(first, last));
    fc.assert(
      fc.property(offset, languages, numerals, styles, (days, language, digits, style) => {
        const date = addDays(first, days);
        const options = calendar === GREGORIAN ? {} : { calendar };
        const text = formatDate(date, { ...options, language, numerals: digits, style });
        const read = parseDate(text, { calendar });
        expect(read, text).toMatchObject({ ok: true, value: date });
        expect(parseDate(read.ok ? read.display : '', { calendar })).toEqual(read);
      }),
      RUNS,
    );
  });

  it('takes any three parts without throwing, and reads its own parts back', () => {
    const number = fc.oneof(fc.nat(40).map(String), fc.nat(2100).map(String));
    const part = fc.oneof(anyText, number, fc.constantFrom('يناير', 'رجب', 'may', ''));
    const calendars = fc.constantFrom(GREGORIAN, hijri);
    fc.assert(
      fc.property(part, part, part, calendars, (day, month, year, calendar) => {
        const result = parseDate({ day, month, year }, { calendar });
        if (!result.ok) return result.code.startsWith('date-');
        const [d = '', m = '', y = ''] = result.display.split('/');
        expect(parseDate({ day: d, month: m, year: y }, { calendar })).toEqual(result);
        return calendar.toCivil(result.parts) === result.value;
      }),
      RUNS,
    );
  });
});
