import { FanarTimeField } from './time-field.js';

FanarTimeField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-time-field': FanarTimeField;
  }
}
