import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../appointment-picker.state.js';
import { isBookable } from '../appointment-picker.state.js';
import type { Refusal } from '../../refusal.js';
import type { PickerView } from './view.js';

/** A heading of the level that fits the page; it can be moved to, not tabbed to. */
export function heading(view: PickerView, id: string, text: string): TemplateResult {
  return html`<div class="heading" id=${id} role="heading" aria-level=${view.level} tabindex="-1">
    ${text}
  </div>`;
}

export function loading(text: string): TemplateResult {
  return html`<p class="loading">${text}</p>`;
}

/** Something that could not be loaded, in words, with another try. */
export function loadFailed(
  view: PickerView,
  title: string,
  failure: Refusal,
  retry: () => void,
): TemplateResult {
  return html`
    <fanar-alert tone="danger" announce="polite" heading=${title} heading-level=${view.level}>
      <p>${reason(view, failure)}</p>
      <fanar-button variant="secondary" @click=${retry}>${view.t('retry')}</fanar-button>
    </fanar-alert>
  `;
}

/** Why, and how long to wait where the server says so. */
export function reason(view: PickerView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  return html`${view.problem(failure)}${
    retryAfter === undefined ? nothing : html` ${view.t('retry-in', { count: retryAfter })}`
  }`;
}

/** Whether a day can be booked, in words: how many are free, or why none is. */
export function dayState({ t, words }: PickerView, day: Day | undefined): string {
  if (!day) return '';
  if (isBookable(day)) return t('free', { count: day.free });
  switch (day.state) {
    case 'closed':
      return day.reason ? t('day-closed-because', { reason: words(day.reason) }) : t('day-closed');
    case 'past':
      return t('day-past');
    case 'beyond':
      return t('day-beyond');
    default:
      return t('day-full');
  }
}
