import type {
  ApplicationReceipt,
  ServiceDefinition,
  ServiceId,
  ServiceNotice,
} from '@fanar/contract';

/**
 * What a receipt needs of a service that is closed for now, and whose definition is not given out: its
 * name, and whom to ask. What happens next is not known then, and not said.
 */
export function standInFor(
  { service, version }: ApplicationReceipt,
  { title, contact }: ServiceNotice,
): ServiceDefinition {
  return {
    id: service as ServiceId,
    version,
    title,
    contact,
    summary: title,
    competentAuthority: title,
    audience: [],
    fees: [],
    processingTime: { min: 0, max: 0, unit: 'day' },
    evidence: [],
    outputs: [],
    channels: [],
    eligibility: [],
    appointment: 'none',
    next: [],
    steps: [],
    declaration: title,
    stages: [],
  };
}
