import { FanarCombobox } from './combobox.js';

FanarCombobox.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-combobox': FanarCombobox;
  }
}
