import { FanarFieldset } from './fieldset.js';

FanarFieldset.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-fieldset': FanarFieldset;
  }
}
