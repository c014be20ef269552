import type { AssistanceNeed } from '@fanar/contract';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import { html, nothing, type TemplateResult } from 'lit';
import { choicesFor } from '../../booking/visit-rules.js';
import { servicesOf } from '../appointment-picker.state.js';
import type { PickerView } from '../views/view.js';

/** What the visit asks for beside name and mobile number, and nothing else. */
export function furtherQuestions(view: PickerView): TemplateResult {
  return html`${bookedBy(view)}${email(view)}${place(view)}${needs(view)}${note(view)}
  ${reminders(view)}`;
}

type Drawn = TemplateResult | typeof nothing;

const choices = ({ state }: PickerView) => choicesFor(servicesOf(state));

/** Asked first, since it changes what the name is of. */
export function forOther(view: PickerView): Drawn {
  const { state, t, actions } = view;
  if (!choices(view).canBeFor) return nothing;
  return html`<fanar-checkbox
    label=${t('for-other')}
    unmarked
    .checked=${state.details.isForOther}
    @change=${({ currentTarget }: Event) =>
      actions.setDetails({ isForOther: (currentTarget as FanarCheckbox).checked })}
  ></fanar-checkbox>`;
}

function bookedBy({ state, t }: PickerView): Drawn {
  if (!state.details.isForOther) return nothing;
  return html`<fanar-person-name-field
    name="bookedBy"
    label=${t('booked-by-label')}
    hint=${t('booked-by-hint')}
    autocomplete="name"
    required
    .value=${state.details.bookedBy}
  ></fanar-person-name-field>`;
}

function email(view: PickerView): Drawn {
  const { state, t } = view;
  const { email: wish } = choices(view).asks;
  if (!wish) return nothing;
  return html`<fanar-text-field
    type="email"
    name="email"
    label=${t('email-label')}
    hint=${t('email-hint')}
    autocomplete="email"
    ?required=${wish === 'required'}
    .value=${state.details.email}
  ></fanar-text-field>`;
}

/** Where to come, of a home visit. */
function place({ state, t }: PickerView): Drawn {
  if (state.visit.mode !== 'home-visit') return nothing;
  return html`<fanar-text-area
    name="place"
    label=${t('place-label')}
    hint=${t('place-hint')}
    rows="3"
    maxlength="500"
    required
    .value=${state.details.place}
  ></fanar-text-area>`;
}

function needs(view: PickerView): Drawn {
  const { state, t, say, actions } = view;
  const { mode = 'in-person' } = state.visit;
  const { needs: offered } = choices(view);
  if (offered.length === 0 || mode === 'phone' || mode === 'video') return nothing;
  return html`<fanar-checkbox-group
    label=${t('needs-label')}
    hint=${t('needs-hint')}
    .options=${offered.map((value) => ({ value, label: say(`booking:need-${value}`) }))}
    .value=${state.details.needs}
    @change=${({ currentTarget }: Event) =>
      actions.setNeeds((currentTarget as FanarCheckboxGroup).value as readonly AssistanceNeed[])}
  ></fanar-checkbox-group>`;
}

function note(view: PickerView): Drawn {
  const { state, t } = view;
  const { note: wish } = choices(view).asks;
  if (!wish) return nothing;
  return html`<fanar-text-area
    name="note"
    label=${t('note-label')}
    hint=${t('note-hint')}
    rows="3"
    maxlength="500"
    ?required=${wish === 'required'}
    .value=${state.details.note}
  ></fanar-text-area>`;
}

/** By SMS, which is said; a wish not to be reminded is a press away. */
function reminders({ state, t, actions }: PickerView): Drawn {
  return html`<fanar-checkbox
    label=${t('reminders')}
    hint=${t('reminders-hint')}
    unmarked
    .checked=${state.details.reminders}
    @change=${({ currentTarget }: Event) =>
      actions.setDetails({ reminders: (currentTarget as FanarCheckbox).checked })}
  ></fanar-checkbox>`;
}
