import { FanarIcon } from './icon.js';

FanarIcon.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-icon': FanarIcon;
  }
}
