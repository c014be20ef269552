import { FanarLocationField } from './location-field.js';

FanarLocationField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-location-field': FanarLocationField;
  }
}
