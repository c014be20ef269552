import { FanarServiceForm } from './service-form.js';

FanarServiceForm.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-form': FanarServiceForm;
  }
}
