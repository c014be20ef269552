import { FanarMenu } from './menu.js';

FanarMenu.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-menu': FanarMenu;
  }
}
