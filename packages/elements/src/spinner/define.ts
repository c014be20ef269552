import { FanarSpinner } from './spinner.js';

FanarSpinner.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-spinner': FanarSpinner;
  }
}
