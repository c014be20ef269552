import type { ServiceId } from '@fanar/contract';

/** Below the root of a language: where a service is told of, applied for, and booked. */
export const servicePage = (service: ServiceId): string => `${service}/`;
export const applyPage = (service: ServiceId): string => `${service}/apply/`;
export const bookPage = (service: ServiceId): string => `${service}/book/`;

/** The service of most journeys. */
export const RENEWAL = 'traffic/renew-vehicle-licence';

/** The office of most journeys, and its hall. */
export const HALL = 'port-said-traffic';
