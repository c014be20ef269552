import { FanarWarningText } from './warning-text.js';

FanarWarningText.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-warning-text': FanarWarningText;
  }
}
