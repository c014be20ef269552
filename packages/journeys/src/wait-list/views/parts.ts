import { html, nothing, type TemplateResult } from 'lit';
import { isTriedAgain } from '../../appointment-picker/flow/retrier.js';
import { noticeBox } from '../../notice-box.js';
import type { Refusal } from '../../refusal.js';
import type { Contact, Doing } from '../wait-list.state.js';
import type { WaitListView } from './view.js';

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

export function failure(
  view: WaitListView,
  ...told: readonly Doing[]
): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { failed } = state;
  // Errors of single answers are told at their fields instead.
  if (!failed || !told.includes(failed.doing) || failed.failure.errors?.length) return nothing;
  const isReading = failed.doing === 'asking';
  const kept = isReading ? '' : ` ${t('kept')}`;
  return noticeBox({
    id: 'notice',
    tone: 'danger',
    level: level + 1,
    title: t(`failed-${failed.doing}`),
    text: `${reason(view, failed.failure, isReading)}${kept}`,
  });
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
      hint=${t('name-hint')}
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
