import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '@fanar/contract';
import { addDays, type CivilDateTime } from '@fanar/egypt';
import ar from '../i18n/locales/ar/facility-finder.json' with { type: 'json' };
import {
  hoursKey,
  hoursWords,
  isToldAlike,
  opennessAt,
  opennessNow,
  opennessWords,
  weekOf,
  type Periods,
} from './opening.js';
import { offices } from './testing/offices.js';

const speech = {
  t: (key: string, params: Readonly<Record<string, unknown>> = {}) =>
    (ar as Record<string, string>)[key]?.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(params[name]),
    ) ?? key,
  words: (text: Text) => text.ar,
  format: { language: 'ar' as const },
};

const at = (moment: string): CivilDateTime => {
  const [date = '', time = ''] = moment.split(' ');
  return { date, time };
};
const said = (schedule: string, moment: string, closures = offices.closures) => {
  const now = at(moment);
  const openness = opennessAt(now, offices.schedules[schedule] ?? [], closures);
  return openness && opennessWords(openness, now, speech).replaceAll('\u00A0', ' ');
};

describe('when an office is open', () => {
  // 27 November 2026 is a Friday.
  it.each([
    ['mornings', '2026-11-26 08:59', 'مغلق الآن، يفتح اليوم ٩:٠٠ ص'],
    ['mornings', '2026-11-26 09:00', 'مفتوح الآن، حتى ٢:٠٠ م'],
    ['mornings', '2026-11-26 13:59', 'مفتوح الآن، حتى ٢:٠٠ م'],
    ['mornings', '2026-11-26 14:00', 'مغلق الآن، يفتح الأحد ٩:٠٠ ص'],
    ['mornings', '2026-11-28 23:59', 'مغلق الآن، يفتح الأحد ٩:٠٠ ص'],
    ['mornings', '2026-10-06 10:00', 'مغلق اليوم: عيد القوات المسلحة، يفتح الأربعاء ٩:٠٠ ص'],
    ['mornings', '2027-03-07 11:00', 'مفتوح الآن، حتى ١:٠٠ م'],
    ['mornings', '2027-03-10 11:00', 'مغلق اليوم: عيد الفطر (موعد متوقع)، يفتح الأحد ٩:٠٠ ص'],
    ['fridays', '2026-11-27 11:00', 'مفتوح الآن، حتى ١١:٣٠ ص'],
    ['fridays', '2026-11-27 11:30', 'مغلق الآن: صلاة الجمعة، يفتح اليوم ١:٣٠ م'],
    ['fridays', '2026-11-27 16:00', 'مغلق الآن، يفتح الجمعة، ٤ ديسمبر ٢٠٢٦ ٩:٠٠ ص'],
    ['nights', '2026-11-26 21:00', 'مفتوح الآن، حتى ٢:٠٠ ص'],
    ['nights', '2026-11-27 01:59', 'مفتوح الآن، حتى ٢:٠٠ ص'],
    ['nights', '2026-11-27 02:00', 'مغلق الآن، يفتح اليوم ٨:٠٠ م'],
    ['nights', '2026-11-28 01:00', 'مفتوح الآن، حتى ٢:٠٠ ص'],
    ['nights', '2026-11-28 02:00', 'مغلق الآن، يفتح الخميس ٨:٠٠ م'],
    ['always', '2027-03-08 03:00', 'مفتوح الآن، حتى الأربعاء ١٢:٠٠ ص'],
    ['none', '2026-11-26 10:00', 'مغلق الآن'],
  ])('%s, %s: %s', (schedule, moment, words) => {
    expect(said(schedule, moment)).toBe(words);
  });

  it('knows those that never close, and those that a far day opens', () => {
    expect(said('always', '2026-11-26 03:00')).toBe('مفتوح على مدار الساعة');
    expect(said('always', '2027-03-11 03:00', [])).toBe('مفتوح على مدار الساعة');
    const away = [{ from: '2026-11-20', to: '2026-12-05', title: { ar: 'ترميم' } }];
    expect(said('mornings', '2026-11-26 10:00', away)).toBe(
      'مغلق اليوم: ترميم، يفتح الأحد، ٦ ديسمبر ٢٠٢٦ ٩:٠٠ ص',
    );
  });

  it('goes by the prayer where the offices tell its time', () => {
    const now = at('2026-11-27 12:20');
    const times = { '2026-11-27': { dhuhr: '11:43' } };
    expect(opennessAt(now, offices.schedules.fridays ?? [], [], times)).toMatchObject({
      isOpen: false,
      next: { date: '2026-11-27', time: '12:28' },
    });
    const week = weekOf(now, offices.schedules.fridays ?? [], times);
    expect(week?.days.at(-1)?.openings.map(({ opens }) => opens)).toEqual(['09:00', '12:28']);
  });

  it('says nothing of hours that are none', () => {
    const wrong = [{ from: '2026-01-01', hours: { 4: [{ opens: '9', closes: '14:00' }] } }];
    expect(opennessAt(at('2026-11-26 10:00'), wrong, [])).toBeUndefined();
  });

  it('is open exactly within its hours, until or from when it says', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const opening = fc.record({ opens: time, closes: time });
    const day = fc.array(opening, { maxLength: 2 });
    const hours = fc.record({ 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day });
    const moments = fc.record({
      date: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-06-01', days)),
      time,
    });
    fc.assert(
      fc.property(hours, moments, (week, now) => {
        const periods: Periods = [{ from: '2026-01-01', hours: week }];
        const openness = opennessAt(now, periods, offices.closures);
        const isOpen = isOpenAt(now, periods);
        expect(openness?.isOpen).toBe(isOpen);
        const change = openness?.isOpen ? openness.until : openness?.next;
        if (!change) return;
        expect(`${change.date} ${change.time}` > `${now.date} ${now.time}`).toBe(true);
        expect(isOpenAt(change, periods)).toBe(!isOpen);
      }),
    );
  });

  /** By looking at yesterday and today alone. */
  function isOpenAt({ date, time }: CivilDateTime, [period]: Periods): boolean {
    const on = (day: string) =>
      isOff(day) ? [] : (period?.hours[new Date(day).getUTCDay()] ?? []);
    const today = on(date).some(
      ({ opens, closes }) => opens <= time && (time < closes || closes <= opens),
    );
    return (
      today || on(addDays(date, -1)).some(({ opens, closes }) => closes <= opens && time < closes)
    );
  }

  function isOff(date: string): boolean {
    return date.endsWith('10-06') || (date >= '2027-03-10' && date <= '2027-03-12');
  }
});

describe('the hours of all', () => {
  it('are told by schedule, and apart for those open on holidays', () => {
    const now = at('2026-10-06 10:00');
    const { of } = opennessNow(now, offices);
    expect(of.get('always')?.()).toMatchObject({ isOpen: false });
    expect(of.get(hoursKey({ schedule: 'always', opensOnHolidays: true }))?.()).toEqual({
      isOpen: true,
    });
    expect(of.get(hoursKey({}))).toBeUndefined();
  });

  it('are the same words until something opens, closes or another day begins', () => {
    const told = (moment: string) => opennessNow(at(moment), offices);
    expect(isToldAlike(undefined, told('2026-11-26 10:00'))).toBe(false);
    expect(isToldAlike(told('2026-11-26 10:00'), told('2026-11-26 13:59'))).toBe(true);
    expect(isToldAlike(told('2026-11-26 13:59'), told('2026-11-26 14:00'))).toBe(false);
    expect(isToldAlike(told('2026-11-28 23:59'), told('2026-11-29 00:00'))).toBe(false);
  });

  it('are those of the week that is, from Saturday', () => {
    const week = (moment: string) =>
      weekOf(at(moment), offices.schedules.mornings ?? [])?.days.map(({ openings }) =>
        hoursWords(openings, speech).replaceAll('\u00A0', ' '),
      );
    const open = '٩:٠٠ ص – ٢:٠٠ م';
    expect(week('2026-11-27 10:00')).toEqual(['مغلق', open, open, open, open, open, 'مغلق']);
    expect(week('2027-02-10 10:00')?.[1]).toBe('١٠:٠٠ ص – ١:٠٠ م');
    const titleOn = (moment: string) => weekOf(at(moment), offices.schedules.mornings ?? [])?.title;
    expect(titleOn('2027-02-10 10:00')?.ar).toBe('مواعيد رمضان');
    expect(titleOn('2026-11-27 10:00')).toBeUndefined();
    expect(week('2025-11-27 10:00')).toBeUndefined();
    expect(hoursWords([{ opens: '00:00', closes: '00:00' }], speech)).toBe('على مدار اليوم');
  });
});
