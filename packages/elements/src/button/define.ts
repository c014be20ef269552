import { FanarButton } from './button.js';

FanarButton.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-button': FanarButton;
  }
}
