import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import type { Refusal } from '../../refusal.js';
import { remembering } from '../../remembering.js';
import type { Copy } from '../appointment.state.js';
import { heading, reason } from './parts.js';
import type { AppointmentView } from './view.js';

/** With hyphens that do not break at the end of a line. */
const EXAMPLE_REFERENCE = 'BK\u20117K3M\u20119QXA';
const EXAMPLE_KEY = '7K3M\u20119QXA\u2011V2DT';

/** Asking for an appointment by its reference and its key, or for one that this device keeps. */
export function lookUp(view: AppointmentView): TemplateResult {
  const { state, t, say, level, problems, actions } = view;
  const { isAsking, failure } = state;
  const wrong = wrongWords(t('reference-wrong'), t('key-wrong'));
  return html`
    <section>
      ${heading('look-up-heading', level, t('look-up-heading'))}
      ${failure ? refusal(view, failure) : nothing} ${keptHere(view)}
      <form id="look-up" novalidate @submit=${actions.lookUp} @input=${actions.onInput}>
        <fanar-error-summary
          id="errors"
          heading-level=${Math.min(level + 1, 6)}
          .problems=${problems}
        ></fanar-error-summary>
        <fanar-text-field
          name="reference"
          type="code"
          label=${say('booking:reference')}
          hint=${t('reference-hint', { example: EXAMPLE_REFERENCE })}
          autocomplete="off"
          required
          .messages=${wrong}
          .value=${state.lookUp.reference}
        ></fanar-text-field>
        <fanar-text-field
          name="key"
          type="code"
          label=${say('booking:key')}
          hint=${t('key-hint', { example: EXAMPLE_KEY })}
          autocomplete="off"
          required
          .messages=${wrong}
          .value=${state.lookUp.key}
        ></fanar-text-field>
        <p class="actions">
          <fanar-button type="submit" ?busy=${isAsking} @mousedown=${keepFocus}>
            ${t(isAsking ? 'opening' : 'open')}
          </fanar-button>
        </p>
      </form>
    </section>
  `;
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
  return html`
    <div
      id="failure"
      role="group"
      tabindex="-1"
      aria-label=${t('failed')}
      aria-describedby="failure-text"
    >
      <fanar-alert tone="danger" heading=${t('failed')} heading-level=${Math.min(level + 1, 6)}>
        <p id="failure-text">${reason(view, failure)}</p>
      </fanar-alert>
    </div>
  `;
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
