import type {
  Figures,
  PerformanceQuery,
  ServiceId,
  ServicePerformance,
  ServiceSummary,
} from '@fanar/contract';
import { readMonth, type Span } from './periods.js';

/** What figures are wanted of; empty where nothing is chosen. */
export interface Wanted extends Span {
  readonly sector: string;
  readonly service: string;
}

/** What can be compared between sectors or services. */
export const MEASURES = [
  'withinPromise',
  'medianDays',
  'ninetiethDays',
  'received',
  'online',
  'satisfied',
] as const satisfies readonly (keyof Figures)[];

export type Measure = (typeof MEASURES)[number];

export const isMeasure = (name: string): name is Measure =>
  (MEASURES as readonly string[]).includes(name);

/** Whether a figure is a share of all, in whole percents. */
export const isShare = (measure: Measure): boolean =>
  measure === 'withinPromise' || measure === 'online' || measure === 'satisfied';

export const isInDays = (measure: Measure): boolean =>
  measure === 'medianDays' || measure === 'ninetiethDays';

/** A service says its sector; what is no month is left to the back end. */
export function queryOf({ sector, service, from, to }: Wanted): PerformanceQuery {
  return {
    sector: service ? undefined : sector || undefined,
    service: (service as ServiceId) || undefined,
    from: readMonth(from) || undefined,
    to: readMonth(to) || undefined,
  };
}

/** The sector that is looked at: chosen, or that of the service. */
export function sectorIn({ sector, service }: Pick<Wanted, 'sector' | 'service'>): string {
  return service ? (service.split('/', 1)[0] ?? '') : sector;
}

/** The services of a sector, in order. */
export function servicesIn(
  services: readonly ServiceSummary[],
  sector: string,
): readonly ServiceSummary[] {
  return sector ? services.filter(({ id }) => id.startsWith(`${sector}/`)) : [];
}

/** Nothing can be told of the time that was asked for. */
export function isEmpty({ total }: ServicePerformance): boolean {
  return Object.values(total).every((figure) => figure === undefined);
}
