import type { CatalogueOffice } from '@fanar/catalogue';
import type { ServiceDefinition, ServiceId } from '@fanar/contract';
import { ownCatalogue, type CatalogueData } from '../catalogue.js';

/** Services made of one of Fanar's own, each with rules of its own for visits. */
const model = ownCatalogue.definitions.find(({ appointment }) => appointment !== 'none');

export function visitService(id: ServiceId, visit: object): ServiceDefinition {
  if (!model) throw new Error('No service is by appointment');
  return { ...model, id, appointment: 'offered', visit } as ServiceDefinition;
}

type Hours = Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, { opens: string; closes: string }[]>>;

interface VisitOffice {
  readonly id: string;
  readonly reception?: CatalogueOffice['reception'];
  readonly services?: readonly ServiceId[];
  readonly place?: CatalogueOffice['place'];
}

export const everyDay = (opens: string, closes: string): Hours => {
  const day = [{ opens, closes }];
  return { 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day };
};

/** Offices that are open at the same hours every day of every year, and receive for these services. */
export function visitCatalogue(
  definitions: readonly ServiceDefinition[],
  hours: Hours,
  offices: readonly VisitOffice[],
): CatalogueData {
  const all = definitions.map(({ id }) => id);
  return {
    ...ownCatalogue,
    definitions: [...definitions],
    schedules: { hours: [{ from: '2020-01-01', hours }] },
    holidays: [],
    offices: offices.map(({ id, services = all, reception, place }) => ({
      id,
      title: { ar: 'مكتب للاختبار', en: 'Office for tests' },
      address: { ar: 'بورسعيد', en: 'Port Said' },
      services: [...services],
      schedule: 'hours',
      ...(reception && { reception }),
      ...(place && { place }),
      isDemonstration: true,
    })),
  };
}
