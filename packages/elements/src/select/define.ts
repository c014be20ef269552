import { FanarSelect } from './select.js';

FanarSelect.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-select': FanarSelect;
  }
}
