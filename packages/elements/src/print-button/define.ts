import { FanarPrintButton } from './print-button.js';

FanarPrintButton.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-print-button': FanarPrintButton;
  }
}
