import { describe, expect, it } from 'vitest';
import { GREGORIAN } from './calendar-system.js';
import { hijriCalendar } from './hijri.js';
import { formatDate } from './format-date.js';
import { parseDate } from './parse-date.js';

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
    [{ day: '5 1', month: '', year: '2026' }, { code: 'date-format' }],
    ['5/1', { code: 'date-format' }],
    ['5/1/2/2026', { code: 'date-format' }],
    ['2026/1/5', { code: 'date-format' }],
    ['January 5 2026', { code: 'date-format' }],
    ['5 ramadan 2026', { code: 'date-format' }],
    ['5 ju 2026', { code: 'date-format' }],
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
    const calendar = hijriCalendar();
    for (const text of ['16/7/1447', '١٦ رجب ١٤٤٧ هـ', '16 Rajab 1447 AH']) {
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
});
