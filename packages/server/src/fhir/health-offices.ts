import { isBookable } from '@fanar/catalogue';
import type { ServiceId } from '@fanar/contract';
import type { BookableOffice, Catalogue } from '../catalogue.js';
import { isFhirId, slotId } from './ids.js';

export interface HealthOffice {
  readonly bookable: BookableOffice;
  /** Those of its services that are by appointment. */
  readonly services: readonly ServiceId[];
}

/**
 * The offices of the sector by id, in the order of the catalogue. Left out is one whose id, or those
 * of whose slots, FHIR does not admit.
 */
export function healthOffices(catalogue: Catalogue): ReadonlyMap<string, HealthOffice> {
  const offices = catalogue
    .bookableFor([])
    .filter(({ office }) => office.sector === 'health' && fits(office.id));
  return new Map(
    offices.map((bookable) => [
      bookable.office.id,
      { bookable, services: bookable.services.filter((id) => isBookable(catalogue.service(id))) },
    ]),
  );
}

function fits(office: string): boolean {
  return isFhirId(slotId({ office, date: '2026-01-01', time: '00:00' }));
}
