import { html, nothing, type TemplateResult } from 'lit';
import { lookUpForm } from '../../look-up/look-up-form.js';
import type { Refusal } from '../../refusal.js';
import { remembering } from '../../remembering.js';
import { noticeBox } from '../../notice-box.js';
import type { Copy } from '../appointment.state.js';
import { reason } from './parts.js';
import type { AppointmentView } from './view.js';

/** Asking for an appointment by its reference and its key, or for one that this device keeps. */
export function lookUp(view: AppointmentView): TemplateResult {
  const { state, t, say, level, problems, actions } = view;
  const { isAsking, failure, lookUp: values } = state;
  return lookUpForm({
    ...{ prefix: 'BK', level, values, problems, isAsking, t, actions },
    labels: {
      reference: say('booking:reference'),
      key: say('booking:key'),
      submit: t(isAsking ? 'opening' : 'open'),
    },
    messages: wrongWords(t('reference-wrong'), t('key-wrong')),
    above: html`${failure ? refusal(view, failure) : nothing} ${keptHere(view)}`,
  });
}

/** The common words for these speak of an application. */
const wrongWords = remembering((reference: string, key: string) => ({
  'errors:reference-format': reference,
  'errors:reference-check': reference,
  'errors:key-format': key,
  'errors:key-check': key,
}));

function refusal(view: AppointmentView, failure: Refusal): TemplateResult {
  const { t, level } = view;
  const text = reason(view, failure);
  return noticeBox({ id: 'failure', tone: 'danger', level: level + 1, title: t('failed'), text });
}

function keptHere(view: AppointmentView): TemplateResult | typeof nothing {
  const { state, t, when, words, actions } = view;
  if (state.kept.length === 0) return nothing;
  const entry = (copy: Copy) => {
    const { slot, office } = copy.appointment;
    return html`<li>
      <button class="choice" type="button" @click=${() => actions.openCopy(copy)}>
        <span class="choice-title">${when(slot)}</span>
        <span class="choice-note">${words(office.title)}</span>
      </button>
    </li>`;
  };
  return html`<p id="kept">${t('kept-here')}</p>
    <ul class="choices" aria-labelledby="kept">
      ${state.kept.map(entry)}
    </ul>`;
}
