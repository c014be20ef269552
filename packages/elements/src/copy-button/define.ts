import { FanarCopyButton } from './copy-button.js';

FanarCopyButton.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-copy-button': FanarCopyButton;
  }
}
