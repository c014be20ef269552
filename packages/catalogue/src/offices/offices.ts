import type { ServiceId } from '@fanar/contract';
import { PORT_SAID_DISTRICTS } from '@fanar/egypt';
import {
  investorServices,
  logisticsCentres,
  technologyCentres,
} from './facilities/business-and-building.js';
import { health, supply } from './facilities/health-and-supply.js';
import {
  administrativeProsecution,
  courts,
  forensicMedicine,
  notarization,
  publicProsecution,
  realEstateRegistry,
} from './facilities/justice.js';
import { police, traffic } from './facilities/traffic-and-police.js';
import { makeOffices } from './make-offices.js';
import type { CatalogueOffice, OfficeDistrict } from './office.js';

/** What the offices are sorted by, in the order in which it is shown. */
export const officeDistricts: readonly OfficeDistrict[] = /* @__PURE__ */ PORT_SAID_DISTRICTS.map(
  ({ id, ar, en }) => ({ id, title: { ar, en } }),
);

/** Demonstration offices of Port Said, 652, in the order of the sectors. */
export const offices: readonly CatalogueOffice[] = /* @__PURE__ */ makeOffices([
  health,
  supply,
  notarization,
  traffic,
  publicProsecution,
  police,
  courts,
  realEstateRegistry,
  forensicMedicine,
  logisticsCentres,
  investorServices,
  administrativeProsecution,
  technologyCentres,
]);

/** Those that serve it, with or without an appointment: see {@link isBookable}. */
export function officesFor(service: ServiceId): readonly CatalogueOffice[] {
  return offices.filter(({ services }) => services.includes(service));
}
