import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { heading } from '../../heading.js';
import type { CheckInView } from './view.js';

/** With hyphens that do not break at the end of a line. */
const EXAMPLE = 'BK\u20117K3M\u20119QXA';

/** Whose appointment it is: by code, or by number and four digits. */
export function entry(view: CheckInView): TemplateResult {
  const { t, level, state, opened, problems, actions } = view;
  const isSending = state.step === 'sending';
  return html`<section>
    ${heading('heading', level, t('heading'))}
    <p>
      ${
        opened === undefined
          ? t('intro')
          : html`<bdi translate="no">${t('opened', { reference: opened })}</bdi>`
      }
    </p>
    ${camera(view)}
    <form
      id="entry"
      novalidate
      autocomplete="off"
      @submit=${actions.send}
      @input=${actions.onInput}
    >
      <fanar-error-summary
        id="errors"
        heading-level=${level + 1}
        .problems=${problems}
      ></fanar-error-summary>
      ${opened === undefined ? fields(view) : nothing}
      <p class="actions">
        <fanar-button type="submit" size="large" ?busy=${isSending} @mousedown=${keepFocus}>
          ${t(isSending ? 'sending' : 'send')}
        </fanar-button>
      </p>
    </form>
  </section>`;
}

/** Without memory: the next person must not be offered the number of the last one. */
function fields({ t, isKiosk, state }: CheckInView): TemplateResult {
  const hint = isKiosk ? 'scan-hint' : 'reference-hint';
  return html`<fanar-text-field
      name="reference"
      type="code"
      label=${t('reference')}
      hint=${t(hint, { example: EXAMPLE })}
      autocomplete="off"
      required
      .value=${state.reference}
    ></fanar-text-field>
    <fanar-text-field
      name="lastDigits"
      type="numeric"
      label=${t('last-digits')}
      hint=${t('last-digits-hint')}
      autocomplete="off"
      required
      .value=${state.lastDigits}
    ></fanar-text-field>`;
}

function camera(view: CheckInView): TemplateResult | typeof nothing {
  const { t, canScan, opened, state, actions } = view;
  if (!canScan || opened !== undefined) return nothing;
  if (state.camera === 'open') {
    return html`<div class="camera" role="group" aria-labelledby="camera-heading">
      <p id="camera-heading" tabindex="-1">${t('camera-heading')}</p>
      <video playsinline muted aria-label=${t('camera-label')}></video>
      <p class="actions">
        <fanar-button variant="secondary" @click=${actions.shutCamera}>
          ${t('camera-stop')}
        </fanar-button>
      </p>
    </div>`;
  }
  const trouble = state.camera === 'failed' ? 'camera-failed' : 'scan-unknown';
  return html`<div class="camera">
    <fanar-button id="camera" variant="secondary" @click=${actions.openCamera}>
      ${t('camera')}
    </fanar-button>
    ${state.camera === 'shut' ? nothing : html`<p class="trouble" role="status">${t(trouble)}</p>`}
  </div>`;
}
