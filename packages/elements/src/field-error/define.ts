import { FanarFieldError } from './field-error.js';

FanarFieldError.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-field-error': FanarFieldError;
  }
}
