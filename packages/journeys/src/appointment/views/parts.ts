import { isTriedAgain } from '../../appointment-picker/flow/retrier.js';
import type { Refusal } from '../../refusal.js';
import type { AppointmentView } from './view.js';

/** Why, and how long to wait where the server says so. */
export function reason(view: AppointmentView, failure: Refusal): string {
  const { t, say, problem, isOffline } = view;
  const { code, retryAfter } = failure;
  const isCut = code === 'network-unreachable' || code === 'network-timeout';
  const why = isCut ? t(isOffline ? 'offline' : 'unreachable') : problem(failure);
  if (retryAfter === undefined) return why;
  const wait = isTriedAgain(failure)
    ? t('retry-by-itself', { count: retryAfter })
    : say('booking:retry-in', { count: retryAfter });
  return `${why} ${wait}`;
}
