import { FanarCheckbox } from './checkbox.js';

FanarCheckbox.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-checkbox': FanarCheckbox;
  }
}
