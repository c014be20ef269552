import { FanarPhoneField } from './phone-field.js';

FanarPhoneField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-phone-field': FanarPhoneField;
  }
}
