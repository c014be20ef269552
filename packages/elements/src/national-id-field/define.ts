import { FanarNationalIdField } from './national-id-field.js';

FanarNationalIdField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-national-id-field': FanarNationalIdField;
  }
}
