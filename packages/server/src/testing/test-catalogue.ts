import type { CatalogueOffice } from '@fanar/catalogue';
import { ownCatalogue, type CatalogueData } from '../catalogue.js';
import { jointService } from './joint-service.js';

export const service = 'traffic/renew-vehicle-licence';

const mornings = [{ opens: '09:00', closes: '10:00' }];

/** Sunday to Thursday, 09:00, 09:15, 09:30 and 09:45; closed on 1 December 2026. */
function office(id: string, capacity: number): CatalogueOffice {
  return {
    id,
    title: { ar: 'مكتب للاختبار', en: 'Office for tests' },
    address: { ar: 'بورسعيد', en: 'Port Said' },
    services: [service],
    schedule: {
      periods: [
        {
          from: '2026-01-01',
          hours: { 0: mornings, 1: mornings, 2: mornings, 3: mornings, 4: mornings },
          slotMinutes: 15,
          capacity,
        },
      ],
      closures: [
        {
          from: '2026-12-01',
          to: '2026-12-01',
          title: { ar: 'عطلة للاختبار', en: 'Test holiday' },
        },
      ],
      bookableDays: 30,
    },
    isDemonstration: true,
  };
}

/** Fanar's own services at offices that are small enough to fill. */
export const testCatalogue: CatalogueData = {
  ...ownCatalogue,
  definitions: [...ownCatalogue.definitions, jointService],
  offices: [office('one-seat', 1), office('three-seats', 3)],
};
