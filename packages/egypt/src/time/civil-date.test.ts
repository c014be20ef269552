import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, daysInMonth, isCivilDate } from './civil-date.js';
import { anyText, RUNS } from '../testing/any-text.js';
import { isWeekend, startOfWeek, WEEK, weekday } from './week.js';

const anyDay = fc
  .integer({ min: -25_000, max: 100_000 })
  .map((days) => addDays('2000-01-01', days));

describe('civil dates', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('knows %s', (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  it.each(['2023-02-29', '2026-04-31', '2026-1-5', '2026-00-10', '0000-01-01', '٢٠٢٦-٠١-٠٥', ''])(
    'refuses %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );

  it('counts days over months, years and clock changes', () => {
    expect(addDays('2026-04-23', 1)).toBe('2026-04-24');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
      RUNS,
    );
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });

  it('adds months, shortening the day where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 25)).toBe('2028-02-29');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
    expect(daysInMonth('2028-02-01')).toBe(29);
  });

  it('never throws on asking', () => {
    fc.assert(
      fc.property(anyText, (text) => !isCivilDate(text)),
      RUNS,
    );
  });
});

describe('the Egyptian week', () => {
  it('starts on Saturday and rests on Friday and Saturday', () => {
    expect(weekday('2026-01-05')).toBe(1);
    expect(startOfWeek('2026-01-05')).toBe('2026-01-03');
    expect(startOfWeek('2026-01-03')).toBe('2026-01-03');
    const week = WEEK.days.map((_, index) => addDays('2026-01-03', index));
    expect(week.map(weekday)).toEqual(WEEK.days);
    expect(week.filter(isWeekend)).toEqual(['2026-01-03', '2026-01-09']);
  });
});
