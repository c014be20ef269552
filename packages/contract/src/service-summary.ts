import type { ServiceDefinition } from './definition.js';
import type { ServiceSummary } from './gateway.js';

/** What a list of services says of one. `free` where no fee can be due: an unknown amount is a fee. */
export function summarize(definition: ServiceDefinition): ServiceSummary {
  const { id, version, title, summary, channels, appointment, fees } = definition;
  const { keywords = [], events = [] } = definition;
  return {
    id,
    version,
    title,
    summary,
    keywords: [...keywords],
    events: [...events],
    channels: [...channels],
    appointment,
    free: fees.every(({ amount }) => amount === 0),
  };
}
