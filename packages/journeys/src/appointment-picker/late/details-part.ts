import { html, nothing, type TemplateResult } from 'lit';
import { slotRows } from '../../booking/appointment-rows.js';
import { holdBar } from '../../booking/hold-bar.js';
import ar from '../../i18n/locales/ar/appointment-details.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { keepFocus } from '../../keep-focus.js';
import { officeOf, servicesOf } from '../appointment-picker.state.js';
import { forOther, furtherQuestions } from './further-questions.js';
import { notice } from '../views/notice.js';
import { heading } from '../../heading.js';
import type { PickerView } from '../views/view.js';

export const messages = [journeyMessages('appointment-details', ar, 'appointment-picker')];

/** Who comes, while the slot is held; where an appointment is moved, old and new side by side. */
export function details(view: PickerView): TemplateResult {
  const { state, t, left, actions } = view;
  const { doing, hold, moving } = state;
  if (!hold) return html``;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.confirm();
  };
  const title = t(moving ? 'move-heading' : 'details-heading');
  return html`
    <section class="details">
      ${heading('details-heading', view.level, title)}
      ${
        left === undefined
          ? nothing
          : holdBar(view, { hold, left, isRenewing: doing === 'renewing', renew: actions.renew })
      }
      ${moving ? oldAndNew(view) : held(view)} ${notice(view)}
      <form
        id="details"
        novalidate
        @submit=${submit}
        @input=${actions.onInput}
        @change=${actions.onInput}
      >
        <fanar-error-summary
          id="errors"
          .problems=${view.problems}
          heading-level=${view.level}
        ></fanar-error-summary>
        ${moving ? nothing : questions(view)}
        <slot name="check"></slot>
        ${buttons(view)}
      </form>
    </section>
  `;
}

function held(view: PickerView): TemplateResult {
  const { state, application } = view;
  const { hold, visit } = state;
  if (!hold) return html``;
  const titles = servicesOf(state)
    .map(({ title }) => title)
    .filter(({ ar }) => ar);
  const office = officeOf(state, hold.office);
  const rows = slotRows(view, { slot: hold.slot, office, titles, visit, application });
  return html`<fanar-summary-list .rows=${rows}></fanar-summary-list>`;
}

function oldAndNew(view: PickerView): TemplateResult {
  const { state, t, when, words, say } = view;
  const { hold, moving } = state;
  if (!hold || !moving) return html``;
  const at = (office: string | undefined, moment: string): string =>
    office ? `${moment}${say('booking:and')}${office}` : moment;
  const office = officeOf(state, hold.office);
  const rows = [
    { id: 'old', label: t('old'), value: at(words(moving.office.title), when(moving.slot)) },
    { id: 'new', label: t('new'), value: at(office && words(office.title), when(hold.slot)) },
  ];
  return html`<fanar-summary-list .rows=${rows}></fanar-summary-list>
    <p>${t('moving-kept')}</p>`;
}

function questions(view: PickerView): TemplateResult {
  const { state, t } = view;
  const { isForOther, name, mobile } = state.details;
  return html`
    ${forOther(view)}
    <fanar-person-name-field
      name="name"
      label=${t(isForOther ? 'other-name-label' : 'name-label')}
      hint=${t('name-hint')}
      autocomplete=${isForOther ? 'off' : 'name'}
      required
      .value=${name}
    ></fanar-person-name-field>
    <fanar-phone-field
      name="mobile"
      kinds="mobile"
      label=${t(isForOther ? 'own-mobile-label' : 'mobile-label')}
      hint=${t('mobile-hint')}
      autocomplete="tel"
      required
      .value=${mobile}
    ></fanar-phone-field>
    ${furtherQuestions(view)}
  `;
}

function buttons({ state, t, actions }: PickerView): TemplateResult {
  const { doing, moving } = state;
  const words = moving ? (['moving-now', 'move'] as const) : (['confirming', 'confirm'] as const);
  return html`<div class="actions">
    <fanar-button type="submit" ?busy=${doing === 'confirming'} @mousedown=${keepFocus}>
      ${t(doing === 'confirming' ? words[0] : words[1])}
    </fanar-button>
    <fanar-button variant="secondary" ?disabled=${doing !== undefined} @click=${actions.release}>
      ${t('change-slot')}
    </fanar-button>
  </div>`;
}
