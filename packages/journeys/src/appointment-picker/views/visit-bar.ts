import { html, nothing, type TemplateResult } from 'lit';
import { titleWords } from '../../booking/appointment-rows.js';
import { officeOf, placesOf, servicesOf, type PickerState } from '../appointment-picker.state.js';
import type { PickerView } from './view.js';

/** What for, for how many, how long and where, each with its way back. */
export function visitBar(view: PickerView): TemplateResult {
  return html`<div class="bar">${current(view)} ${visit(view)} ${place(view)}</div>`;
}

/** The appointment that stands while another is looked for. */
function current({ state, t, when, words }: PickerView): TemplateResult | typeof nothing {
  const { moving } = state;
  if (!moving) return nothing;
  return html`<p class="current">
    ${t('moving', { when: when(moving.slot), office: words(moving.office.title) })}
  </p>`;
}

function visit(view: PickerView): TemplateResult | typeof nothing {
  const { state, t, say, actions } = view;
  const { people = 1, mode = 'in-person' } = state.visit;
  const titles = state.moving?.titles ?? servicesOf(state).map(({ title }) => title);
  const facts = [
    ...titleWords(view, titles, state.visit).filter(Boolean),
    ...(people > 1 ? [say('booking:people-count', { count: people })] : []),
    ...(mode === 'in-person' ? [] : [say(`booking:mode-${mode}`)]),
    ...(state.minutes === undefined ? [] : [t('takes', { count: state.minutes })]),
  ];
  if (facts.length === 0) return nothing;
  return html`<p class="place">
    <span>${facts.join(' · ')}</span>
    ${
      state.hasVisitScreen
        ? html`<button class="link" type="button" @click=${actions.reconsiderVisit}>
            ${t('change-visit')}
          </button>`
        : nothing
    }
  </p>`;
}

function place(view: PickerView): TemplateResult | typeof nothing {
  const { state, t, words, actions } = view;
  if (!isKnown(state)) return nothing;
  const chosen = state.chosen.flatMap((id) => officeOf(state, id) ?? []);
  const [only] = chosen;
  const others = placesOf(state).find(({ office }) => office.id === only?.id)?.others ?? [];
  return html`<p class="place">
    <strong>${chosen.map(({ title }) => words(title)).join(view.say('booking:and'))}</strong>
    ${only && chosen.length === 1 ? html`<span class="note">${words(only.address)}</span>` : nothing}
    ${
      others.length > 0 && chosen.length === 1
        ? html`<span class="note">
            ${t('shared', { offices: others.map(({ title }) => words(title)).join(view.say('booking:and')) })}
          </span>`
        : nothing
    }
    ${
      state.offices.status === 'ready' && state.offices.value.length > 1
        ? html`<button class="link" type="button" @click=${actions.reconsiderOffices}>
            ${t('change-office')}
          </button>`
        : nothing
    }
  </p>`;
}

function isKnown({ offices, chosen }: PickerState): boolean {
  return offices.status === 'ready' && chosen.length > 0;
}
