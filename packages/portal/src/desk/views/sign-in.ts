import { heading, keepFocus } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { trouble } from './parts.js';
import type { DeskView } from './view.js';

/** Which office, and the token that opens it. Shown over a case that is open where a token has ended. */
export function signIn(view: DeskView): TemplateResult {
  const { t, state, actions, problems } = view;
  return html`<form id="form-sign-in" novalidate autocomplete="off" @submit=${actions.signIn}>
    ${heading('sign-in-heading', 2, t('sign-in-heading'))} ${access(view)} ${refused(view)}
    <fanar-error-summary
      id="errors-sign-in"
      heading-level="3"
      .problems=${problems('sign-in')}
    ></fanar-error-summary>
    ${office(view)}
    <fanar-text-field
      name="token"
      label=${t('token')}
      hint=${t('token-hint')}
      type="password"
      autocomplete="off"
      required
    ></fanar-text-field>
    <fanar-button type="submit" ?busy=${state.isSigningIn} @mousedown=${keepFocus}
      >${t(state.isSigningIn ? 'signing-in' : 'sign-in')}</fanar-button
    >
  </form>`;
}

function office(view: DeskView): TemplateResult {
  const { t, words, offices, actions } = view;
  if (offices.failure) {
    return html`${trouble(view, 'offices-failed', offices.failure)}
      <fanar-button variant="secondary" @click=${actions.askOffices}>${t('again')}</fanar-button>`;
  }
  // What is typed before there is a list would be held against an empty one.
  if (!offices.value) return html`<p class="note">${t('offices-loading')}</p>`;
  const options = offices.value.map(({ id, title }) => ({
    value: id,
    label: words(title),
  }));
  return html`<fanar-combobox
    name="office"
    label=${t('office')}
    hint=${t('office-hint')}
    required
    .options=${options}
  ></fanar-combobox>`;
}

/** How this desk is opened, where that is not by tokens that were given out. */
function access({ access: how, t }: DeskView): TemplateResult | typeof nothing {
  if (how !== 'demonstration' && how !== 'none') return nothing;
  const key = how === 'none' ? 'no-tokens' : 'demonstration';
  return html`<fanar-alert
    tone=${how === 'none' ? 'warning' : 'info'}
    heading=${t(`${key}-heading`)}
    heading-level="3"
    ><p>${t(key)}</p></fanar-alert
  >`;
}

function refused(view: DeskView): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { refused: failure, opened } = state;
  if (!failure) return nothing;
  if (failure.code !== 'sign-in-needed') return trouble(view, 'not-signed-in', failure);
  return html`<fanar-alert
    tone="danger"
    announce="assertive"
    heading=${t('not-signed-in')}
    heading-level="3"
    ><p>${t(opened ? 'token-ended' : 'token-refused')}</p></fanar-alert
  >`;
}
