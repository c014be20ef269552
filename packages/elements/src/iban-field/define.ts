import { FanarIbanField } from './iban-field.js';

FanarIbanField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-iban-field': FanarIbanField;
  }
}
