import type { ServiceDefinition } from '@fanar/contract';
import { HttpProblem } from './http/problem.js';
import type { Resources } from './resources.js';

/**
 * @throws HttpProblem 503 `service-maintenance`; 409 `service-closed`, `service-not-open`,
 *   `quota-reached`
 */
export function assertOpen(
  { pauseOf, now }: Pick<Resources, 'pauseOf' | 'now'>,
  { id, title, contact }: Pick<ServiceDefinition, 'id' | 'title' | 'contact'>,
): void {
  const pause = pauseOf(id);
  if (!pause) return;
  const { code, until, reason } = pause;
  const seconds = until && Math.ceil((until.getTime() - now().getTime()) / 1000);
  if (seconds !== undefined && seconds <= 0) return;
  throw new HttpProblem(code === 'service-maintenance' ? 503 : 409, code, {
    notice: {
      title,
      contact,
      ...(until && { until: until.toISOString() }),
      ...(reason && { reason }),
    },
    ...(seconds !== undefined && { retryAfter: seconds }),
  });
}
