import { describe, expect, it } from 'vitest';
import { GREGORIAN } from './calendar-system.js';
import { hijriCalendar } from './hijri.js';
import { addDays } from '../time/civil-date.js';
import { formatDate } from './format-date.js';

const hijri = hijriCalendar();

describe('hijriCalendar', () => {
  it('equals Intl on every day from 1300 to 1599', () => {
    const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const wrong: string[] = [];
    const last = hijri.toCivil({ day: 29, month: 12, year: 1599 }) ?? '';
    for (let date = '1882-11-13'; date <= last; date = addDays(date, 1)) {
      const shown = intl.format(Date.parse(date)).match(/\d+/g)?.map(Number).join() ?? '';
      const parts = hijri.fromCivil(date);
      const ours = parts && [parts.month, parts.day, parts.year].join();
      if (!parts || ours !== shown || hijri.toCivil(parts) !== date)
        wrong.push(`${date}: ${shown}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('follows sighting by the adjustment that the host sets', () => {
    const sighted = hijriCalendar({ adjustment: -1 });
    expect(hijri.fromCivil('2026-06-16')).toEqual({ day: 1, month: 1, year: 1448 });
    expect(sighted.fromCivil('2026-06-17')).toEqual({ day: 1, month: 1, year: 1448 });
    expect(sighted.toCivil({ day: 1, month: 1, year: 1448 })).toBe('2026-06-17');
    const ahead = hijriCalendar({ adjustment: 1 });
    expect(ahead.toCivil({ day: 1, month: 1, year: 1448 })).toBe('2026-06-15');
    expect(ahead.fromCivil('2026-06-15')).toEqual({ day: 1, month: 1, year: 1448 });
  });

  it.each([
    [{ day: 1, month: 0, year: 1447 }],
    [{ day: 1, month: 13, year: 1447 }],
    [{ day: 0, month: 1, year: 1447 }],
    [{ day: 31, month: 1, year: 1447 }],
    [{ day: 1, month: 1, year: 1299 }],
    [{ day: 1, month: 1, year: 1600 }],
  ])('knows no day %j', (parts) => {
    expect(hijri.toCivil(parts)).toBeNull();
  });

  it('knows no numbers of what is outside its years or no day', () => {
    expect(hijri.fromCivil('1882-11-11')).toBeNull();
    expect(hijri.fromCivil('2180-01-01')).toBeNull();
    expect(hijri.fromCivil('2026-02-30')).toBeNull();
  });
});

describe('formatDate in the Hijri calendar', () => {
  it.each([
    ['full', 'الاثنين، ١٦ رجب ١٤٤٧ هـ', 'Monday 16 Rajab 1447 AH'],
    ['long', '١٦ رجب ١٤٤٧ هـ', '16 Rajab 1447 AH'],
    ['short', '١٦\u200F/٧\u200F/١٤٤٧ هـ', '16/7/1447 AH'],
    ['month', 'رجب ١٤٤٧ هـ', 'Rajab 1447 AH'],
    ['day', '١٦', '16'],
  ] as const)('writes %s', (style, ar, en) => {
    expect(formatDate('2026-01-05', { style, calendar: hijri })).toBe(ar);
    expect(formatDate('2026-01-05', { style, calendar: hijri, language: 'en' })).toBe(en);
  });

  it('falls back to the Gregorian calendar outside its years', () => {
    expect(formatDate('1800-01-05', { calendar: hijri })).toBe(formatDate('1800-01-05'));
  });
});

describe('GREGORIAN', () => {
  it('goes there and back', () => {
    expect(GREGORIAN.fromCivil('2026-02-30')).toBeNull();
    expect(GREGORIAN.fromCivil('0987-02-03')).toEqual({ day: 3, month: 2, year: 987 });
    expect(GREGORIAN.toCivil({ day: 3, month: 2, year: 987 })).toBe('0987-02-03');
  });
});
