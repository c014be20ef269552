import { FanarTextField } from './text-field.js';

FanarTextField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-text-field': FanarTextField;
  }
}
