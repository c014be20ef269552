import type { ServiceDefinition } from '@fanar/contract';
import type { CatalogueData } from '../catalogue.js';
import { everyDay, visitCatalogue, visitService } from './visit-catalogue.js';

const service = visitService('test/short', {});

export const raceService = service.id;

/** So many counters at each office, by its name. */
export const raceCapacity: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** Twenty slots in a day of three offices: seven at each, but for one. */
export const raceSlots = Object.keys(raceCapacity)
  .flatMap((office) => Array.from({ length: 7 }, (_, at) => ({ office, time: timeOf(at) })))
  .slice(0, 20);

function timeOf(at: number): string {
  const minutes = 9 * 60 + at * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Asks for one text, so that an application is soon made. */
export const plainService: ServiceDefinition = {
  id: 'test/plain',
  version: 1,
  title: { ar: 'خدمة للاختبار' },
  summary: { ar: 'للاختبار' },
  competentAuthority: { ar: 'للاختبار' },
  audience: ['citizen'],
  fees: [],
  processingTime: { min: 1, max: 2, unit: 'working-day' },
  evidence: [],
  outputs: [],
  channels: ['online'],
  eligibility: [],
  appointment: 'none',
  next: [{ ar: 'نراجع الطلب' }],
  contact: { title: { ar: 'للاختبار' }, phone: '16528' },
  steps: [
    {
      id: 'only',
      title: { ar: 'سؤال' },
      fields: [{ id: 'wish', type: 'text', label: { ar: 'ماذا تريد؟' } }],
    },
  ],
  declaration: { ar: 'أقر بصحة البيانات' },
  stages: [{ id: 'received', title: { ar: 'وصل' }, next: { ar: 'نراجعه' } }],
};

/** Of somebody who works for every office. */
export const raceToken = 'a-token-for-every-office-of-the-race';

/** Small offices that many want to get into at once. */
export const raceCatalogue: CatalogueData = visitCatalogue(
  [service, plainService],
  everyDay('09:00', '10:45'),
  Object.entries(raceCapacity).map(([id, capacity]) => ({
    id,
    reception: { slotMinutes: 15, capacity, bookableDays: 30 },
  })),
);

export const raceHoldSeconds = 2;

/** Many people have many addresses, whose calls are counted apart. */
export const someAddress = (): string => `192.0.2.${Math.floor(Math.random() * 200)}`;
