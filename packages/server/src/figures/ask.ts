import type { operations, ServiceSummary } from '@fanar/contract';
import type { Catalogue } from '../catalogue.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { addToMonth, monthOf, monthsBetween } from './month.js';

/** The most months that are told at once. */
const most = 60;

export type FiguresQuery = NonNullable<operations['getPerformance']['parameters']['query']>;

/** What figures are wanted of. */
export interface Asked {
  /** In order, at least one. */
  readonly months: readonly string[];
  readonly services: readonly ServiceSummary[];
}

/**
 * @throws HttpProblem 404 `sector-not-found`, `service-not-found`; 400 `request-invalid` for months
 *   that are in no order, or too many
 */
export function readAsked(
  { catalogue, now }: Pick<Resources, 'catalogue' | 'now'>,
  query: FiguresQuery = {},
): Asked {
  const services = servicesOf(catalogue, query);
  const { to = monthOf(now()) } = query;
  const { from = addToMonth(to, -11) } = query;
  const months = monthsBetween(from, to);
  if (months.length === 0) throw invalid('date-range-order');
  if (months.length > most) {
    throw invalid('date-too-early', { min: `${addToMonth(to, 1 - most)}-01` });
  }
  return { months, services };
}

function servicesOf(
  { sectors, summaries }: Catalogue,
  { sector, service }: FiguresQuery,
): readonly ServiceSummary[] {
  if (sector !== undefined && !sectors.some(({ id }) => id === sector)) {
    throw new HttpProblem(404, 'sector-not-found');
  }
  const ofSector = summaries.filter(({ id }) => sector === undefined || sectorOf(id) === sector);
  if (service === undefined) return ofSector;
  const found = ofSector.filter(({ id }) => id === service);
  if (found.length === 0) throw new HttpProblem(404, 'service-not-found');
  return found;
}

function invalid(code: string, params?: Readonly<Record<string, string>>): HttpProblem {
  const errors = [{ pointer: '/query/from', code, ...(params && { params }) }];
  return new HttpProblem(400, 'request-invalid', { errors });
}

export function sectorOf(service: string): string {
  return service.split('/')[0] ?? service;
}
