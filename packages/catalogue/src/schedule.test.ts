import { addDays } from '@fanar/egypt';
import { closureOn } from '@fanar/egypt/calendar';
import { hijriCalendar } from '@fanar/egypt/hijri';
import { describe, expect, it } from 'vitest';
import { publicHolidays } from './public-holidays.js';
import { seasons } from './seasons.js';
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
    { from: '2026-08-26', to: '2026-08-26', isTentative: true, title: { ar: 'المولد' } },
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
    expect(times('2026-08-26')).toEqual({
      isOpen: false,
      reason: { ar: 'المولد' },
      isTentative: true,
    });
    expect(times('2026-05-31')).toEqual({ isOpen: false, reason: { ar: 'صيانة' } });
  });

  it('lets the later period decide, both ends included', () => {
    expect(planDay(hours, reception, '2026-02-22')).toEqual({
      isOpen: true,
      openings: [{ opens: '10:00', closes: '11:00' }],
      gaps: [],
      times: ['10:00', '10:20', '10:40'],
      slotMinutes: 20,
      capacity: 2,
    });
    expect(times('2026-03-22')).toHaveLength(4);
    expect(times('2026-02-15')).toHaveLength(4);
  });
});

describe('planDay around prayer', () => {
  const gap = { from: '11:30', to: '13:30', title: { ar: 'صلاة الجمعة' } };
  const around = { prayer: 'dhuhr', before: 30, after: 60 } as const;
  const friday = (more: Partial<OfficeHours>, gaps = [gap]) =>
    planDay(
      {
        periods: [
          {
            from: '2026-01-01',
            hours: { 5: [{ opens: '11:00', closes: '14:00' }] },
            gaps: { 5: gaps },
          },
        ],
        closures: [],
        ...more,
      },
      reception,
      '2026-01-09',
    );

  it('offers no start in it, and says what for', () => {
    expect(friday({})).toMatchObject({
      openings: [
        { opens: '11:00', closes: '11:30' },
        { opens: '13:30', closes: '14:00' },
      ],
      gaps: [gap],
      times: ['11:00', '13:30'],
    });
  });

  it('goes by the time of the prayer where that is known', () => {
    const prayerTimes = { '2026-01-09': { dhuhr: '12:00' } };
    expect(friday({ prayerTimes }, [{ ...gap, around } as typeof gap])).toMatchObject({
      gaps: [{ from: '11:30', to: '13:00', title: gap.title }],
      times: ['11:00', '13:00', '13:20', '13:40'],
    });
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

  it('leave it to who shows them to say that a day is expected', () => {
    for (const { title } of publicHolidays) {
      expect(`${title.ar} ${title.en ?? ''}`).not.toMatch(/متوقع|expected/);
    }
  });

  const umm = hijriCalendar();
  it.each([
    [1448, 10, 1, 'عيد الفطر'],
    [1448, 12, 9, 'وقفة عرفات وعيد الأضحى'],
    [1449, 1, 1, 'رأس السنة الهجرية'],
    [1449, 3, 12, 'المولد النبوي الشريف'],
  ])('of the moon in %i/%i/%i are as reckoned, and expected', (year, month, day, title) => {
    const date = umm.toCivil({ year, month, day }) ?? '';
    expect(closureOn(date, publicHolidays)).toMatchObject({
      from: date,
      isTentative: true,
      title: { ar: title },
    });
  });
});

describe('seasons', () => {
  it('have Ramadan by the calendar of Umm al-Qura, in order', () => {
    const calendar = hijriCalendar();
    const first = (year: number, month: number) => calendar.toCivil({ year, month, day: 1 }) ?? '';
    const years = [1448, 1449, 1450, 1451];
    expect(seasons.ramadan).toEqual(
      years.map((year) => ({ from: first(year, 9), to: addDays(first(year, 10), -1) })),
    );
  });
});
