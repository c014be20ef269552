import { addDays } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { isBookable } from '../appointment-picker.state.js';
import type { Period } from '../period.js';
import { dayState } from './parts.js';
import type { PickerView } from './view.js';

/** The days of a week from today on; days without anything free stay, with their reason. */
export function dayList(view: PickerView, period: Period): TemplateResult {
  const { today = period.from } = view.state;
  const dates = Array.from({ length: 7 }, (_, index) => addDays(period.from, index));
  return html`
    <ul class="choices" aria-labelledby="days-heading period">
      ${dates.filter((date) => date >= today).map((date) => html`<li>${row(view, date)}</li>`)}
    </ul>
  `;
}

function row(view: PickerView, date: string): TemplateResult {
  const { state, words, actions } = view;
  const day = state.days[date];
  const hijri = view.hijri(date);
  const content = html`
    <span class="choice-title">${view.date(date, 'full')}</span>
    <span class="choice-note">${dayState(view, day)}</span>
    ${hijri ? html`<span class="choice-more">${hijri}</span>` : nothing}
    ${
      isBookable(day) && day?.note
        ? html`<span class="choice-more">${words(day.note)}</span>`
        : nothing
    }
  `;
  if (!isBookable(day)) return html`<div class="choice unavailable">${content}</div>`;
  return html`<button
    class="choice"
    type="button"
    aria-current=${date === state.date ? 'true' : 'false'}
    @click=${() => actions.chooseDate(date)}
  >
    ${content}
  </button>`;
}
