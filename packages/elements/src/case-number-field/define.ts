import { FanarCaseNumberField } from './case-number-field.js';

FanarCaseNumberField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-case-number-field': FanarCaseNumberField;
  }
}
