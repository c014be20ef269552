import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js';
import { searchParameters, type FhirType } from './search-parameters.js';

/** When what it says was last changed. */
const changed = '2026-11-27';

const documentation: Readonly<Record<FhirType, string>> = {
  Schedule: 'One for each office of the sector; its id is that of the office.',
  Slot:
    'One unit of the grid of an office, from today to the end of the planning horizon: free where a visit ' +
    'can still start, busy where all counters are taken, busy-unavailable where it is over or too soon.',
  Appointment:
    'For the people of its office alone, by the token of staff as Authorization: Bearer.',
};

/** What there is of FHIR here, exactly. */
export function capabilityStatement(base: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: changed,
    kind: 'instance',
    software: { name: 'Fanar' },
    implementation: {
      description: 'Slots and appointments of the health sector, to be read',
      url: base,
    },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Read and search. Searches are paged by _count, 200 at most, and Bundle.link next.',
        security: {
          description: 'Schedule and Slot are public. Appointment needs a token of staff.',
        },
        resource: (Object.keys(searchParameters) as FhirType[]).map(resourceOf),
      },
    ],
  };
}

function resourceOf(type: FhirType): CapabilityStatementRestResource {
  return {
    type,
    documentation: documentation[type],
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    versioning: 'no-version',
    searchParam: searchParameters[type].map(
      ({ name, type: kind, definition, documentation: text }) => ({
        name,
        type: kind,
        definition,
        documentation: text,
      }),
    ),
  };
}
