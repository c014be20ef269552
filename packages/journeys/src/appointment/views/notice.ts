import type { Appointment, OfficeSlot } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { reason } from './parts.js';
import type { AppointmentView } from './view.js';

const TONE = {
  moved: 'success',
  cancelled: 'success',
  changed: 'info',
  refused: 'warning',
} as const;

/** What has just happened to it. Gone to when it appears, so it is no live region as well. */
export function notice(view: AppointmentView): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { notice: told } = state;
  if (!told) return nothing;
  const title = t(`${told.kind}-title`);
  const text = told.kind === 'refused' ? reason(view, told.failure) : t(told.kind);
  return html`<div
    class="notice no-print"
    id="notice"
    role="group"
    tabindex="-1"
    aria-label=${title}
    aria-describedby="notice-text"
  >
    <fanar-alert tone=${TONE[told.kind]} heading=${title} heading-level=${Math.min(level + 1, 6)}>
      <p id="notice-text">${text}</p>
    </fanar-alert>
  </div>`;
}

/** What the office offers for an appointment that it had to cancel. */
export function alternatives(
  view: AppointmentView,
  { cancellation, office }: Appointment,
): TemplateResult | typeof nothing {
  const { t, when, words, actions } = view;
  const { alternatives: offered = [] } = cancellation ?? {};
  if (offered.length === 0) return nothing;
  const offer = (slot: OfficeSlot) =>
    html`<li>
      <button class="choice" type="button" @click=${() => actions.take(slot)}>
        <span class="choice-title">${when(slot)}</span>
        ${slot.office === office.id ? html`<span class="choice-note">${words(office.title)}</span>` : nothing}
      </button>
    </li>`;
  return html`<div class="no-print">
    <p id="alternatives">${t('alternatives')}</p>
    <ul class="choices" aria-labelledby="alternatives">
      ${offered.map(offer)}
    </ul>
  </div>`;
}
