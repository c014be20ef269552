import type { Appointment, OfficeSlot } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { noticeBox } from '../../notice-box.js';
import { reason } from './parts.js';
import type { AppointmentView } from './view.js';

const TONE = {
  moved: 'success',
  cancelled: 'success',
  changed: 'info',
  refused: 'warning',
} as const;

/** What has just happened to it. */
export function notice(view: AppointmentView): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { notice: news } = state;
  if (!news) return nothing;
  const title = t(`${news.kind}-title`);
  const text = news.kind === 'refused' ? reason(view, news.failure) : t(news.kind);
  return noticeBox({ id: 'notice', tone: TONE[news.kind], level: level + 1, title, text });
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
