import { CalendarDate, IslamicUmalquraCalendar } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GREGORIAN } from './calendar-system.js';
import { hijriCalendar } from './hijri.js';
import { RUNS } from '../testing/any-text.js';
import { addDays, daysBetween } from '../time/civil-date.js';
import { formatDate } from './format-date.js';
import { FIRST_YEAR, monthStarts, YEARS } from './umm-al-qura.js';

const hijri = hijriCalendar();

describe('the table of Umm al-Qura', () => {
  it('has every month as long as another library has it', () => {
    const calendar = new IslamicUmalquraCalendar();
    const day = (year: number, month: number) =>
      calendar.toJulianDay(new CalendarDate(calendar, year, month, 1));
    const starts = Array.from(
      { length: YEARS * 12 + 1 },
      (_, at) => day(FIRST_YEAR + Math.floor(at / 12), (at % 12) + 1) - day(FIRST_YEAR, 1),
    );
    expect(monthStarts()).toEqual(starts);
  });
});

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
    for (let date = '1882-11-12'; date <= last; date = addDays(date, 1)) {
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
    [{ day: 1.5, month: 1, year: 1447 }],
    [{ day: 1, month: 1.5, year: 1447 }],
    [{ day: 1, month: 1, year: 1447.5 }],
    [{ day: NaN, month: 1, year: 1447 }],
    [{ day: 1, month: 1, year: Infinity }],
  ])('knows no day %j', (parts) => {
    expect(hijri.toCivil(parts)).toBeNull();
  });

  describe('with the months as they were sighted', () => {
    // Umm al-Qura has 1 Muharram 1448 on 16 June and 29 days in the month before.
    const sighted = hijriCalendar({ monthStarts: { '1448-01': '2026-06-17' } });

    it('begins a month on the day given, and the one before has a day more', () => {
      expect(sighted.toCivil({ day: 1, month: 1, year: 1448 })).toBe('2026-06-17');
      expect(sighted.fromCivil('2026-06-17')).toEqual({ day: 1, month: 1, year: 1448 });
      expect(sighted.fromCivil('2026-06-16')).toEqual({ day: 30, month: 12, year: 1447 });
      expect(sighted.toCivil({ day: 30, month: 12, year: 1447 })).toBe('2026-06-16');
      expect(hijri.toCivil({ day: 30, month: 12, year: 1447 })).toBeNull();
      expect(sighted.fromCivil('2026-07-16')).toEqual(hijri.fromCivil('2026-07-16'));
    });

    it('puts them before the adjustment', () => {
      const behind = hijriCalendar({ adjustment: -1, monthStarts: { '1448-01': '2026-06-16' } });
      expect(behind.toCivil({ day: 1, month: 1, year: 1448 })).toBe('2026-06-16');
      expect(behind.toCivil({ day: 1, month: 2, year: 1448 })).toBe(
        addDays(hijri.toCivil({ day: 1, month: 2, year: 1448 }) ?? '', 1),
      );
    });

    it.each([
      ['1448-13', '2026-06-17'],
      ['1448-00', '2026-06-17'],
      ['1448-1', '2026-06-17'],
      ['1299-12', '1882-11-11'],
      ['1448-01', '2026-06-31'],
      ['1448-01', '2026-07-17'],
    ])('refuses %s on %s', (month, date) => {
      expect(() => hijriCalendar({ monthStarts: { [month]: date } })).toThrow(RangeError);
    });

    it('goes there and back whatever was sighted', () => {
      const month = fc.record({
        year: fc.integer({ min: 1300, max: 1599 }),
        month: fc.integer({ min: 1, max: 12 }),
      });
      const change = fc.record({ at: month, by: fc.constantFrom(-1, 0, 1) });
      const changes = fc.array(change, { maxLength: 6 });
      const adjustments = fc.constantFrom(-1 as const, 0 as const, 1 as const);
      fc.assert(
        fc.property(changes, adjustments, month, fc.nat(60), (list, adjustment, at, far) => {
          const monthStarts = Object.fromEntries(
            [...list, { at, by: 1 }].map(({ at: one, by }) => [
              `${String(one.year)}-${String(one.month).padStart(2, '0')}`,
              addDays(hijri.toCivil({ ...one, day: 1 }) ?? '', by),
            ]),
          );
          const calendar = hijriCalendar({ adjustment, monthStarts });
          for (const [key, date] of Object.entries(monthStarts)) {
            const [year = 0, number = 0] = key.split('-').map(Number);
            expect(calendar.toCivil({ day: 1, month: number, year })).toBe(date);
          }
          const date = addDays(hijri.toCivil({ ...at, day: 1 }) ?? '', far - 30);
          const parts = calendar.fromCivil(date);
          if (parts) expect(calendar.toCivil(parts)).toBe(date);
          const next = parts && calendar.fromCivil(addDays(date, 1));
          if (!next) return;
          const isNextDay = next.month === parts.month && next.day === parts.day + 1;
          const isNextMonth = next.month === (parts.month % 12) + 1 && next.day === 1;
          expect(isNextDay || isNextMonth).toBe(true);
          expect(calendar.toCivil({ ...parts, day: parts.day + 1 })).toBe(
            isNextDay ? addDays(date, 1) : null,
          );
        }),
        RUNS,
      );
    });
  });

  it('is exactly as long as its years', () => {
    const last = hijri.toCivil({ day: 29, month: 12, year: 1599 }) ?? '';
    const first = hijri.toCivil({ day: 1, month: 1, year: 1300 }) ?? '';
    const days = [first, addDays(first, -1), addDays(last, 1), addDays(last, 2)];
    expect(days.map((date) => hijri.fromCivil(date)?.year)).toEqual(
      [1300, undefined, 1599, undefined].slice(0, days.length),
    );
    expect(daysBetween(first, last)).toBeGreaterThan(106_000);
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

  it.each([
    ['9999-12-31', 1],
    ['0001-01-01', -1],
  ] as const)('does not throw at %s', (date, adjustment) => {
    expect(formatDate(date, { calendar: hijriCalendar({ adjustment }) })).toBe(formatDate(date));
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
    expect(GREGORIAN.toCivil({ day: 1.5, month: 2, year: 2026 })).toBeNull();
    expect(GREGORIAN.toCivil({ day: NaN, month: 2, year: 2026 })).toBeNull();
  });
});
