import { FanarConfirmationPanel } from './confirmation-panel.js';

FanarConfirmationPanel.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-confirmation-panel': FanarConfirmationPanel;
  }
}
