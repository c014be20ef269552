import { html, nothing, type TemplateResult } from 'lit';
import { days } from './days.js';
import { notice } from './notice.js';
import { times } from './times.js';
import type { PickerView } from './view.js';

/** Where, then which day, then which time; side by side where there is room. */
export function timesScreen(view: PickerView): TemplateResult {
  const { date } = view.state;
  return html`
    ${place(view)} ${notice(view)}
    <div class="times-screen">
      ${days(view)} ${date === undefined ? nothing : times(view, date)}
    </div>
  `;
}

function place({ state, t, words, actions }: PickerView): TemplateResult | typeof nothing {
  const { office, offices } = state;
  if (!office) return nothing;
  const isOnly = offices.status === 'ready' && offices.value.length === 1;
  return html`<p class="place">
    <strong>${words(office.title)}</strong>
    <span class="note">${words(office.address)}</span>
    ${
      isOnly
        ? nothing
        : html`<button class="link" type="button" @click=${actions.reconsiderOffice}>
            ${t('change-office')}
          </button>`
    }
  </p>`;
}
