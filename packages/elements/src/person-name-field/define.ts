import { FanarPersonNameField } from './person-name-field.js';

FanarPersonNameField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-person-name-field': FanarPersonNameField;
  }
}
