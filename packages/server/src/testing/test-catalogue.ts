import type { CatalogueOffice } from '@fanar/catalogue';
import { ownCatalogue, type CatalogueData } from '../catalogue.js';
import { jointService } from './joint-service.js';

export const service = 'traffic/renew-vehicle-licence';

/** One that takes no appointments, which the same offices serve. */
export const walkIn = 'traffic/violations-certificate';

const mornings = [{ opens: '09:00', closes: '10:00' }];

function office(id: string, capacity: number, more?: Partial<CatalogueOffice>): CatalogueOffice {
  return {
    id,
    title: { ar: 'مكتب للاختبار', en: 'Office for tests' },
    address: { ar: 'بورسعيد', en: 'Port Said' },
    services: [service, walkIn],
    schedule: 'mornings',
    reception: { slotMinutes: 15, capacity, bookableDays: 30 },
    isDemonstration: true,
    ...more,
  };
}

/**
 * Fanar's own services at offices that are small enough to fill. They are open from Sunday to
 * Thursday, at 09:00, 09:15, 09:30 and 09:45; one is open on Fridays, around prayer. But for one, they
 * are closed on 1 December 2026 and, as is expected, on the 21st.
 */
export const testCatalogue: CatalogueData = {
  ...ownCatalogue,
  definitions: [...ownCatalogue.definitions, jointService],
  offices: [
    office('one-seat', 1),
    office('three-seats', 3),
    office('open-on-holidays', 1, { opensOnHolidays: true }),
    office('by-video', 1, {
      schedule: 'fridays',
      reception: {
        slotMinutes: 15,
        capacity: 1,
        bookableDays: 30,
        modes: ['in-person', 'video'],
      },
    }),
  ],
  schedules: {
    mornings: [
      {
        from: '2026-01-01',
        hours: { 0: mornings, 1: mornings, 2: mornings, 3: mornings, 4: mornings },
      },
    ],
    fridays: [
      {
        from: '2026-01-01',
        hours: { 5: [{ opens: '11:00', closes: '14:00' }] },
        gaps: { 5: [{ from: '11:30', to: '13:30', title: { ar: 'صلاة الجمعة' } }] },
      },
    ],
  },
  holidays: [
    ...ownCatalogue.holidays,
    { from: '2026-12-01', to: '2026-12-01', title: { ar: 'عطلة للاختبار', en: 'Test holiday' } },
    { from: '2026-12-21', to: '2026-12-21', isTentative: true, title: { ar: 'عطلة متوقعة' } },
  ],
};
