import type { Opening } from '@fanar/egypt/calendar';
import type { OfficePeriod } from '../schedule.js';
import type { OfficeSchedules } from './office.js';

type Week = OfficePeriod['hours'];
type Weekdays = readonly (0 | 1 | 2 | 3 | 4 | 5 | 6)[];

const fridayPrayer: OfficePeriod['gaps'] = {
  5: [{ from: '11:30', to: '13:30', title: { ar: 'صلاة الجمعة', en: 'Friday prayer' } }],
};

const sundayToThursday: Weekdays = [0, 1, 2, 3, 4];
const saturdayToThursday: Weekdays = [6, 0, 1, 2, 3, 4];
const everyDay: Weekdays = [0, 1, 2, 3, 4, 5, 6];

/** Made up, as no office publishes its own; by what kind of office keeps them. */
export const officeSchedules: OfficeSchedules = {
  /** Counters that take papers until two. */
  morning: yearAndRamadan(on(sundayToThursday, '09:00-14:00'), on(sundayToThursday, '10:00-13:00')),
  /** Offices of the administration. */
  'working-day': yearAndRamadan(
    on(sundayToThursday, '08:00-15:00'),
    on(sundayToThursday, '09:00-14:00'),
  ),
  /** With an evening for those who work in the morning. */
  evening: yearAndRamadan(
    on(sundayToThursday, '09:00-14:00', '17:00-20:00'),
    on(sundayToThursday, '10:00-13:00', '20:30-22:30'),
  ),
  /** Family medicine and the like: long days, closed on Friday. */
  'long-day': yearAndRamadan(
    on(saturdayToThursday, '08:00-20:00'),
    on(saturdayToThursday, '09:00-15:00'),
  ),
  /** Every day, with a gap on Friday for prayer. */
  'every-day': yearAndRamadan(
    { ...on(saturdayToThursday, '10:00-21:00'), ...on([5], '09:00-21:00') },
    { ...on(saturdayToThursday, '10:00-15:00'), ...on([5], '09:00-16:00') },
    fridayPrayer,
  ),
  /** Counters in ports, which work on Saturday. */
  port: yearAndRamadan(
    on(saturdayToThursday, '08:00-16:00'),
    on(saturdayToThursday, '09:00-14:00'),
  ),
  /** Mobile units, which come on two days. */
  'sunday-and-tuesday': yearAndRamadan(on([0, 2], '10:00-15:00'), on([0, 2], '10:00-13:00')),
  'monday-and-wednesday': yearAndRamadan(on([1, 3], '10:00-15:00'), on([1, 3], '10:00-13:00')),
  'around-the-clock': [{ from: '2026-01-01', hours: on(everyDay, '00:00-00:00') }],
};

/** Hours in Ramadan are shorter; when it is stands with the seasons. */
function yearAndRamadan(
  year: Week,
  fasting: Week,
  gaps?: OfficePeriod['gaps'],
): OfficeSchedules[string] {
  const title = { ar: 'مواعيد رمضان', en: 'Ramadan hours' };
  return [
    { from: '2026-01-01', hours: year, ...(gaps && { gaps }) },
    { season: 'ramadan', title, hours: fasting, ...(gaps && { gaps }) },
  ];
}

function on(days: Weekdays, ...ranges: readonly string[]): Week {
  const openings = ranges.map((range): Opening => {
    const [opens = '', closes = ''] = range.split('-');
    return { opens, closes };
  });
  return Object.fromEntries(days.map((day) => [day, openings]));
}
