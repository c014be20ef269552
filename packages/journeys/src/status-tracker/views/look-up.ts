import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import type { Refusal } from '../../refusal.js';
import { heading, reason } from './parts.js';
import type { TrackerView } from './view.js';

/** With hyphens that do not break at the end of a line. */
const EXAMPLE_REFERENCE = 'AP\u20117K3M\u20119QXA';
const EXAMPLE_KEY = '7K3M\u20119QXA\u2011V2DT';

/** Asking for an application by its reference and its key. */
export function lookUp(view: TrackerView): TemplateResult {
  const { state, t, level, problems, actions } = view;
  const { busy, failure } = state;
  return html`
    <section aria-labelledby="look-up-heading">
      ${heading('look-up-heading', level, t('look-up-heading'))}
      ${failure ? refusal(view, failure) : nothing}
      <form id="look-up" novalidate @submit=${actions.lookUp} @input=${actions.onInput}>
        <fanar-error-summary
          id="errors"
          heading-level=${level + 1}
          .problems=${problems}
        ></fanar-error-summary>
        <fanar-text-field
          name="reference"
          type="code"
          label=${t('reference')}
          hint=${t('reference-hint', { example: EXAMPLE_REFERENCE })}
          autocomplete="off"
          required
          .value=${state.lookUp.reference}
        ></fanar-text-field>
        <fanar-text-field
          name="key"
          type="code"
          label=${t('key')}
          hint=${t('key-hint', { example: EXAMPLE_KEY })}
          autocomplete="off"
          required
          .value=${state.lookUp.key}
        ></fanar-text-field>
        <p class="actions">
          <fanar-button type="submit" ?busy=${busy} @mousedown=${keepFocus}>
            ${t(busy ? 'searching' : 'show')}
          </fanar-button>
        </p>
      </form>
    </section>
  `;
}

function refusal(view: TrackerView, failure: Refusal): TemplateResult {
  const { t, level } = view;
  const text =
    failure.code === 'application-not-found' ? html`${t('not-found')}` : reason(view, failure);
  return html`
    <div
      id="failure"
      role="group"
      tabindex="-1"
      aria-label=${t('failed')}
      aria-describedby="failure-text"
    >
      <fanar-alert tone="danger" heading=${t('failed')} heading-level=${level + 1}>
        <p id="failure-text">${text}</p>
      </fanar-alert>
    </div>
  `;
}
