import { html, type TemplateResult } from 'lit';
import { t, type Screen } from '../screens/screen.js';
import type { ReceiptView } from './receipt-view.js';

/** What is known of the waiting, and the way to look at once. */
export function lookAgain(screen: Screen, view: ReceiptView, late: string): TemplateResult {
  const { isAsking, isLeftToCitizen, failure } = view.progress;
  const words = failure
    ? screen.locale.problemText(failure)
    : isLeftToCitizen
      ? t(screen, late)
      : t(screen, 'looking-again');
  return html`<div class="looking">
    <p class="note">${words}</p>
    <fanar-button variant="secondary" ?busy=${isAsking} @click=${view.actions.look}
      >${t(screen, isAsking ? 'looking' : 'look-now')}</fanar-button
    >
  </div>`;
}
