import { FanarSearchField } from './search-field.js';

FanarSearchField.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-search-field': FanarSearchField;
  }
}
