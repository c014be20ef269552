import { describe, expect, it } from 'vitest';
import { publicHolidays } from './public-holidays.js';
import { planDay, type OfficeHours, type Reception } from './schedule.js';

const reception: Reception = { slotMinutes: 20, capacity: 2, bookableDays: 30 };

const hours: OfficeHours = {
  periods: [
    {
      from: '2026-01-01',
      hours: {
        0: [
          { opens: '09:00', closes: '10:00' },
          { opens: '13:15', closes: '13:50' },
        ],
        1: [{ opens: '09:00', closes: '09:10' }],
      },
    },
    {
      from: '2026-02-18',
      to: '2026-03-19',
      hours: { 0: [{ opens: '10:00', closes: '11:00' }] },
    },
  ],
  closures: [
    { yearly: '01-25', title: { ar: 'عيد الثورة' } },
    { from: '2026-05-31', to: '2026-06-02', title: { ar: 'صيانة' } },
  ],
};

const times = (date: string) => {
  const plan = planDay(hours, reception, date);
  return plan.isOpen ? plan.times : plan;
};

describe('planDay', () => {
  it('starts appointments at the opening and ends them by the closing', () => {
    expect(times('2026-01-04')).toEqual(['09:00', '09:20', '09:40', '13:15']);
    expect(times('2026-01-05')).toEqual([]);
  });

  it('knows days off, closures and days before the first period', () => {
    expect(times('2026-01-09')).toEqual({ isOpen: false });
    expect(times('2025-12-28')).toEqual({ isOpen: false });
    expect(times('2026-01-25')).toEqual({ isOpen: false, reason: { ar: 'عيد الثورة' } });
    expect(times('2032-01-25')).toEqual({ isOpen: false, reason: { ar: 'عيد الثورة' } });
    expect(times('2026-05-31')).toEqual({ isOpen: false, reason: { ar: 'صيانة' } });
  });

  it('lets the later period decide, both ends included', () => {
    expect(planDay(hours, reception, '2026-02-22')).toEqual({
      isOpen: true,
      times: ['10:00', '10:20', '10:40'],
      slotMinutes: 20,
      capacity: 2,
    });
    expect(times('2026-03-22')).toHaveLength(4);
    expect(times('2026-02-15')).toHaveLength(4);
  });
});

describe('planDay past midnight', () => {
  const plan = (opens: string, closes: string, slotMinutes: number) =>
    planDay(
      {
        periods: [{ from: '2026-01-01', hours: { 0: [{ opens, closes }] } }],
        closures: [],
      },
      { ...reception, slotMinutes },
      '2026-01-04',
    );

  it.each([
    ['22:30', '02:00', 30, ['22:30', '23:00', '23:30']],
    ['23:00', '00:00', 30, ['23:00', '23:30']],
    ['23:00', '00:15', 40, ['23:00']],
    ['22:50', '03:00', 40, ['22:50', '23:30']],
    ['00:00', '00:00', 480, ['00:00', '08:00', '16:00']],
  ])('from %s to %s offers what starts on the day', (opens, closes, minutes, times) => {
    expect(plan(opens, closes, minutes)).toMatchObject({ times });
  });
});

describe('public holidays', () => {
  it('are dates, in ranges that run forward', () => {
    for (const holiday of publicHolidays) {
      if ('yearly' in holiday) expect(Date.parse(`2024-${holiday.yearly}`)).not.toBeNaN();
      else expect(holiday.from <= holiday.to).toBe(true);
    }
  });
});
