import { FanarVisuallyHidden } from './visually-hidden.js';

FanarVisuallyHidden.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-visually-hidden': FanarVisuallyHidden;
  }
}
