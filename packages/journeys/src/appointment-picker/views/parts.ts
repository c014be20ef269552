import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSpeech } from '../../booking/booking-speech.js';
import type { Refusal } from '../../refusal.js';
import { isBookable, type Day } from '../appointment-picker.state.js';
import { isTriedAgain } from '../flow/retrier.js';
import type { PickerView } from './view.js';

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
      <fanar-button variant="secondary" @click=${retry}>${view.say('booking:retry')}</fanar-button>
    </fanar-alert>
  `;
}

/** Why, whom to ask and until when, where the server says so, and when it will be tried again. */
export function reason(view: PickerView, failure: Refusal): TemplateResult {
  const { say, t, words, when } = view;
  const { retryAfter, notice, code } = failure;
  const isOffline = view.isOffline && code === 'network-unreachable';
  const again = isTriedAgain(failure)
    ? t('retry-by-itself', { count: retryAfter ?? 0 })
    : undefined;
  const wait =
    retryAfter === undefined ? undefined : say('booking:retry-in', { count: retryAfter });
  return html`${isOffline ? t('offline') : view.problem(failure)}
  ${notice?.reason ? words(notice.reason) : nothing}
  ${notice?.until ? t('back-at', { when: when(notice.until) }) : nothing}
  ${notice ? t('ask', { title: words(notice.contact.title), phone: notice.contact.phone }) : nothing}
  ${again ?? wait ?? nothing}`;
}

/** Whether a day can be booked, in words: how many are free, or why none is. */
export function dayState(view: PickerView, day: Day | undefined): string {
  const { say } = view;
  if (!day) return '';
  if (isBookable(day)) return say('booking:free', { count: day.free });
  const why = closedReason(view, day);
  switch (day.state) {
    case 'closed':
      return why ? say('booking:day-closed-because', { reason: why }) : say('booking:day-closed');
    case 'past':
      return say('booking:day-past');
    case 'beyond':
      return say('booking:day-beyond');
    default:
      return say('booking:day-full');
  }
}

/** «عيد الفطر، متوقع، يُؤكَّد لاحقًا» */
export function closedReason({ say, words }: BookingSpeech, day: Day): string | undefined {
  const why = day.reason && words(day.reason);
  if (!day.isTentative) return why;
  const tentative = say('booking:tentative');
  return why ? `${why}${say('booking:and')}${tentative}` : tentative;
}
