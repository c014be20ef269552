import { FanarAmountField } from './amount-field.js';

FanarAmountField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-amount-field': FanarAmountField;
  }
}
