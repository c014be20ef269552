import type { Directory, ServiceSummary, Text } from '@fanar/contract';
import type { ServiceSearch } from '@fanar/contract/search';
import { serviceAddress } from '../service-address.js';

export const FILTERS = ['online', 'appointment', 'free'] as const;

/** Offered online; only by an appointment; without any fee. */
export type DirectoryFilter = (typeof FILTERS)[number];

/** What the person looks for. */
export interface Wanted {
  readonly query: string;
  /** Ids; empty where none is chosen. */
  readonly sector: string;
  readonly event: string;
  readonly filters: readonly DirectoryFilter[];
}

/** Addresses of services, a pattern with `{id}`, `{sector}` and `{service}`, or what gives them. */
export type ServiceHref = string | ((service: ServiceSummary) => string);

/** Services that belong together: a sector, or what leads people to them. */
export interface Group {
  readonly id: string;
  readonly title: Text;
  readonly count: number;
}

const MEETS: Readonly<Record<DirectoryFilter, (service: ServiceSummary) => boolean>> = {
  online: ({ channels }) => channels.includes('online'),
  appointment: ({ appointment }) => appointment === 'needed',
  free: ({ free }) => free,
};

export const isFilter = (name: string): name is DirectoryFilter => Object.hasOwn(MEETS, name);

/** Whether services are listed; else groups are, to choose from. */
export function isNarrowed({ query, sector, event, filters }: Wanted): boolean {
  return query.trim() !== '' || sector !== '' || event !== '' || filters.length > 0;
}

/** The services wanted, best first; `undefined` while there is no search for the words. */
export function servicesFor(
  { services }: Directory,
  { query, sector, event, filters }: Wanted,
  search: ServiceSearch | undefined,
): readonly ServiceSummary[] | undefined {
  const found = query.trim() === '' ? services : search?.(query);
  return found?.filter(
    (service) =>
      (sector === '' || isOf(service, sector)) &&
      (event === '' || service.events.includes(event)) &&
      filters.every((filter) => MEETS[filter](service)),
  );
}

/** Each sector that has services, in order. */
export function sectorGroups({ services, sectors }: Directory): readonly Group[] {
  return groups(sectors, (id) => services.filter((service) => isOf(service, id)).length);
}

/** Each event that leads to services, in order. */
export function eventGroups({ services, events }: Directory): readonly Group[] {
  return groups(events, (id) => services.filter((service) => service.events.includes(id)).length);
}

/** The sector that a service belongs to. */
export function sectorOf({ sectors }: Directory, service: ServiceSummary): Text | undefined {
  return sectors.find(({ id }) => isOf(service, id))?.title;
}

export function addressOf(href: ServiceHref, service: ServiceSummary): string {
  return typeof href === 'function' ? href(service) : serviceAddress(href, service.id);
}

const isOf = ({ id }: ServiceSummary, sector: string): boolean => id.startsWith(`${sector}/`);

function groups(
  named: readonly { readonly id: string; readonly title: Text }[],
  countOf: (id: string) => number,
): readonly Group[] {
  return named
    .map(({ id, title }) => ({ id, title, count: countOf(id) }))
    .filter(({ count }) => count > 0);
}
