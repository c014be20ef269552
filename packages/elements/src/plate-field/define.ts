import { FanarPlateField } from './plate-field.js';

FanarPlateField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-plate-field': FanarPlateField;
  }
}
