import { FanarNumberField } from './number-field.js';

FanarNumberField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-number-field': FanarNumberField;
  }
}
