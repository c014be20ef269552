import { html, type TemplateResult } from 'lit';
import { isTriedAgain } from '../../appointment-picker/flow/retrier.js';
import type { Refusal } from '../../refusal.js';
import type { AppointmentView } from './view.js';

/** A heading of the level that fits the page; it can be moved to, not tabbed to. */
export function heading(
  id: string,
  level: number,
  content: unknown,
  minor = false,
): TemplateResult {
  return html`<div
    class=${minor ? 'heading minor' : 'heading'}
    id=${id}
    role="heading"
    aria-level=${Math.min(level, 6)}
    tabindex="-1"
  >
    ${content}
  </div>`;
}

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
