import type { Office, ServiceId } from '@fanar/contract';
import { publicHolidays } from './public-holidays.js';
import type { OfficeSchedule } from './schedule.js';

/** An office as the catalogue knows it; citizens see the part that is {@link Office}. */
export interface CatalogueOffice extends Office {
  readonly services: readonly ServiceId[];
  readonly schedule: OfficeSchedule;
  /** Address, phone or hours are made up, since none are published. */
  readonly isDemonstration: boolean;
}

const morning = [{ opens: '09:00', closes: '14:00' }];
const shortMorning = [{ opens: '10:00', closes: '13:00' }];

/** Sunday to Thursday. Hours in Ramadan are shorter; the range is the expected one. */
const trafficUnitSchedule: OfficeSchedule = {
  periods: [
    {
      from: '2026-01-01',
      hours: { 0: morning, 1: morning, 2: morning, 3: morning, 4: morning },
      slotMinutes: 15,
      capacity: 4,
    },
    {
      from: '2027-02-08',
      to: '2027-03-09',
      hours: {
        0: shortMorning,
        1: shortMorning,
        2: shortMorning,
        3: shortMorning,
        4: shortMorning,
      },
      slotMinutes: 15,
      capacity: 4,
    },
  ],
  closures: publicHolidays,
  bookableDays: 45,
};

/** Offices that receive citizens by appointment. */
export const offices: readonly CatalogueOffice[] = [
  {
    id: 'port-said-traffic',
    title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
    address: {
      ar: 'حي الضواحي، بورسعيد (عنوان تجريبي)',
      en: 'El Dawahy, Port Said (demonstration address)',
    },
    phone: '0660000001',
    services: ['traffic/renew-vehicle-licence'],
    schedule: trafficUnitSchedule,
    isDemonstration: true,
  },
  {
    id: 'port-fouad-traffic',
    title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad traffic unit' },
    address: {
      ar: 'مدينة بورفؤاد (عنوان تجريبي)',
      en: 'Port Fouad (demonstration address)',
    },
    phone: '0660000002',
    services: ['traffic/renew-vehicle-licence'],
    schedule: {
      ...trafficUnitSchedule,
      periods: trafficUnitSchedule.periods.map((period) => ({ ...period, capacity: 2 })),
    },
    isDemonstration: true,
  },
];
