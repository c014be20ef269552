import { FanarAddressField } from './address-field.js';

FanarAddressField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-address-field': FanarAddressField;
  }
}
