import { FanarForm } from './form.js';

FanarForm.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-form': FanarForm;
  }
}
