import type { Schedule } from 'fhir/r4.js';
import { lastDayOf, type Horizon } from '../appointments/office-view.js';
import type { OfficePlans } from '../appointments/plans.js';
import { locationOf, serviceType, type TitleOf } from './terms.js';
import type { HealthOffice } from './health-offices.js';

/** What an office can be booked for, and until when; one that takes no appointments is not active. */
export function scheduleOf(
  { bookable, services }: HealthOffice,
  plans: OfficePlans,
  horizon: Horizon,
  titleOf: TitleOf,
): Schedule {
  const isActive = services.length > 0;
  return {
    resourceType: 'Schedule',
    id: bookable.office.id,
    language: 'ar',
    active: isActive,
    actor: [locationOf(bookable)],
    ...(isActive && {
      serviceType: services.map((id) => serviceType(id, titleOf)),
      planningHorizon: { start: horizon.first, end: lastDayOf(plans, horizon) },
    }),
  };
}
