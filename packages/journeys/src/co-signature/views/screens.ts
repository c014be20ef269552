import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decided } from '../co-signature.state.js';
import { askedScreen } from './asked.js';
import { heading, t, type CoSignatureView } from './view.js';

/** Whatever state it is in. */
export function coSignatureScreen(view: CoSignatureView): TemplateResult {
  const { state } = view;
  switch (state.phase) {
    case 'closed':
      return html`${heading(view, t(view, 'title'))}
        <p>${t(view, 'open-link')}</p>
        <slot></slot>`;
    case 'opening':
      return html`<p class="note">${t(view, 'loading')}</p>`;
    case 'missing':
      return html`${heading(view, t(view, 'missing-title'))}
        <fanar-alert tone="danger" announce="polite"
          ><p>${view.locale.problemText(state.problem)}</p></fanar-alert
        >
        <fanar-button @click=${view.actions.retry}>${t(view, 'retry')}</fanar-button>
        <slot></slot>`;
    case 'asked':
      return askedScreen(view, state);
    case 'decided':
      return decidedScreen(view, state);
  }
}

function decidedScreen(view: CoSignatureView, { request, isNew }: Decided): TemplateResult {
  const { decidedAt, reason, reference, status } = request;
  const title = t(view, isNew ? `now-${status}` : `before-${status}`);
  const when = decidedAt ? html`<p>${t(view, 'decided-at', moment(view, decidedAt))}</p>` : nothing;
  const words = html`${when}
    ${reason ? html`<p>${t(view, 'reason-given', { reason })}</p>` : nothing}
    <p>${t(view, `after-${status}`)}</p>`;
  return html`${
      status === 'signed'
        ? html`<fanar-confirmation-panel
            id="confirmation"
            heading=${title}
            heading-level=${view.level}
            reference=${reference}
            >${words}</fanar-confirmation-panel
          >`
        : html`${heading(view, title)} ${words}`
    } <slot name="after"></slot>`;
}

/** An instant on Egyptian walls. */
function moment({ locale: { format } }: CoSignatureView, at: string) {
  const { date, time } = fromInstant(at);
  return {
    date: formatDate(date, { ...format, style: 'full' }),
    time: formatTime(time, format),
  };
}
