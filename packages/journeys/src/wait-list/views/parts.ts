import { html, nothing, type TemplateResult } from 'lit';
import { isTriedAgain } from '../../appointment-picker/flow/retrier.js';
import type { Refusal } from '../../refusal.js';
import type { Contact, Doing } from '../wait-list.state.js';
import type { WaitListView } from './view.js';

/** A heading of the level that fits the page; it can be moved to, not tabbed to. */
export function heading({ level }: WaitListView, id: string, text: string): TemplateResult {
  return html`<div class="heading" id=${id} role="heading" aria-level=${level} tabindex="-1">
    ${text}
  </div>`;
}

/**
 * Why, and how long to wait where the server says so.
 *
 * @param isReading What is only read is tried again by itself; what is sent waits for a press.
 */
export function reason(view: WaitListView, failure: Refusal, isReading: boolean): string {
  const { t, say, problem, isOffline } = view;
  const { code, retryAfter: count } = failure;
  const isCut = code === 'network-unreachable' || code === 'network-timeout';
  const why = isCut ? t(isOffline && isReading ? 'offline' : 'unreachable') : problem(failure);
  if (count === undefined) return why;
  const isAutomatic = isReading && isTriedAgain(failure);
  return `${why} ${isAutomatic ? t('retry-by-itself', { count }) : say('booking:retry-in', { count })}`;
}

/** What failed. Gone to when it appears, so it is no live region as well. */
export function failure(
  view: WaitListView,
  ...told: readonly Doing[]
): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { failed } = state;
  // Errors of single answers are told at their fields instead.
  if (!failed || !told.includes(failed.doing) || failed.failure.errors?.length) return nothing;
  const isReading = failed.doing === 'asking';
  const kept = isReading ? '' : ` ${t('kept')}`;
  return box(
    view,
    'danger',
    t(`failed-${failed.doing}`),
    `${reason(view, failed.failure, isReading)}${kept}`,
  );
}

export function box(
  { level }: WaitListView,
  tone: 'info' | 'warning' | 'danger',
  title: string,
  text: string,
): TemplateResult {
  return html`<div
    class="notice no-print"
    id="notice"
    role="group"
    tabindex="-1"
    aria-label=${title}
    aria-describedby="notice-text"
  >
    <fanar-alert tone=${tone} heading=${title} heading-level=${Math.min(level + 1, 6)}>
      <p id="notice-text">${text}</p>
    </fanar-alert>
  </div>`;
}

/** Who it is for and how to reach them, asked only where this page does not know. */
export function contactFields(
  { t }: WaitListView,
  hint: 'mobile-hint' | 'mobile-hint-booking',
  given?: Contact,
): TemplateResult {
  return html`
    <fanar-person-name-field
      name="name"
      label=${t('name-label')}
      autocomplete="name"
      required
      .value=${given?.name ?? ''}
    ></fanar-person-name-field>
    <fanar-phone-field
      name="mobile"
      kinds="mobile"
      label=${t('mobile-label')}
      hint=${t(hint)}
      autocomplete="tel"
      required
      .value=${given?.mobile ?? ''}
    ></fanar-phone-field>
  `;
}
