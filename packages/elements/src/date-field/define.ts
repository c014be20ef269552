import { FanarDateField } from './date-field.js';

FanarDateField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-date-field': FanarDateField;
  }
}
