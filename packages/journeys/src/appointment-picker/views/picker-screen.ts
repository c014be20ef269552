import { html, type TemplateResult } from 'lit';
import { detailsCode, receiptCode } from '../late-parts.js';
import type { LateScreens } from '../late-screens.js';
import { loadFailed, loading } from './parts.js';
import { timesScreen } from './times-screen.js';
import type { PickerView } from './view.js';

/** The screen that the journey is on; the code of some comes when they are first needed. */
export function pickerScreen(view: PickerView, screens: LateScreens): TemplateResult {
  const { state, t, actions } = view;
  const { opening, screen } = state;
  const { readiness } = screens;
  if (opening.status === 'failed') {
    return loadFailed(view, t('opening-failed'), opening.failure, actions.retry);
  }
  if (screen === 'opening' && state.offices.status === 'failed') {
    return loadFailed(view, t('offices-failed'), state.offices.failure, actions.retry);
  }
  if (screen === 'opening' || readiness === 'loading') {
    return html`${loading(t('opening'))}${screen === 'opening' ? html`<slot></slot>` : ''}`;
  }
  if (readiness !== 'ready') {
    const failure = { code: 'network-unreachable' };
    return loadFailed(view, t('part-failed'), failure, actions.retry);
  }
  return drawn(view, screens);
}

function drawn(view: PickerView, screens: LateScreens): TemplateResult {
  const { screen, receipt, moved } = view.state;
  const shown = moved ?? receipt;
  if (shown && (screen === 'confirmed' || screen === 'moved')) {
    const key = receipt?.key ?? view.state.moving?.key;
    return receiptCode.code?.receipt(view, shown, key) ?? html``;
  }
  if (screen === 'visit') return screens.visit?.render(view) ?? html``;
  if (screen === 'offices') return screens.office?.render(view) ?? html``;
  if (screen === 'details') return detailsCode.code?.details(view) ?? html``;
  return timesScreen(view);
}
