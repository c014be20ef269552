import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { DAY_PARTS } from '../wait-list.state.js';
import { heading } from '../../heading.js';
import { contactFields, failure, reason } from './parts.js';
import type { WaitListView } from './view.js';

/** Where, from when until when, which part of the day, and who is to be told. */
export function form(view: WaitListView): TemplateResult {
  const { state, t, canJoin } = view;
  if (!canJoin) return html`<p>${t('not-offered')}</p>`;
  return html`<section>
    ${heading('form-heading', view.level, t('form-heading'))}
    <p>${t('form-intro')}</p>
    ${failure(view, 'joining')} ${state.offices ? questions(view) : offices(view)}
  </section>`;
}

/** The entry is on its way, or did not come. */
export function opening(view: WaitListView): TemplateResult {
  const { failed } = view.state;
  return html`<section>
    ${failed ? failure(view, 'asking') : html`<p class="loading">${view.t('opening')}</p>`}
  </section>`;
}

/** They are on their way, or did not come. */
function offices(view: WaitListView): TemplateResult {
  const { state, t, say, level, actions } = view;
  const { officesFailure } = state;
  if (!officesFailure) return html`<p class="loading">${t('loading')}</p>`;
  return html`<fanar-alert
    tone="danger"
    announce="polite"
    heading=${t('offices-failed')}
    heading-level=${Math.min(level + 1, 6)}
  >
    <p>${reason(view, officesFailure, true)}</p>
    <fanar-button variant="secondary" @click=${actions.retryOffices}
      >${say('booking:retry')}</fanar-button
    >
  </fanar-alert>`;
}

function questions(view: WaitListView): TemplateResult {
  const { state, t, say, words, level, wish, problems, actions } = view;
  const { offices: known = [], doing, contact } = state;
  const [only] = known;
  return html`<form id="form" novalidate @submit=${actions.join}>
    <fanar-error-summary
      id="errors"
      heading-level=${Math.min(level + 1, 6)}
      .problems=${problems}
    ></fanar-error-summary>
    ${
      known.length > 1
        ? html`<fanar-checkbox-group
            name="offices"
            label=${t('offices')}
            hint=${t('offices-hint')}
            required
            .options=${known.map(({ id, title }) => ({ value: id, label: words(title) }))}
            value=${wish.offices}
          ></fanar-checkbox-group>`
        : only
          ? html`<p><strong>${words(only.title)}</strong></p>`
          : nothing
    }
    <fanar-date-range
      name="range"
      label=${t('range')}
      hint=${t('range-hint')}
      required
      min=${view.today}
      .value=${wish.range}
    ></fanar-date-range>
    <fanar-checkbox-group
      name="parts"
      label=${t('parts')}
      hint=${t('parts-hint')}
      .options=${DAY_PARTS.map((part) => ({ value: part, label: say(`booking:${part}`) }))}
      value=${wish.parts}
    ></fanar-checkbox-group>
    ${contactFields(view, 'mobile-hint', contact)}
    <p class="actions">
      <fanar-button type="submit" ?busy=${doing === 'joining'} @mousedown=${keepFocus}>
        ${t(doing === 'joining' ? 'joining' : 'join')}
      </fanar-button>
    </p>
  </form>`;
}
