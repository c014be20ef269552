import { ownCatalogue, type CatalogueData } from './catalogue.js';

/**
 * What a host offers. It names its services. Of the rest, what is absent is Fanar's own: the sectors
 * that its services belong to, life events, public holidays. Offices and
 * cabinets are those it names, else none.
 */
export type HostCatalogue = Pick<CatalogueData, 'definitions'> & Partial<CatalogueData>;

export function completeCatalogue(host: HostCatalogue): CatalogueData {
  const offered = new Set(host.definitions.map(({ id }) => id.split('/')[0]));
  return {
    ...ownCatalogue,
    sectors: ownCatalogue.sectors.filter(({ id }) => offered.has(id)),
    offices: [],
    cabinets: [],
    ...host,
  };
}
