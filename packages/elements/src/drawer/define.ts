import { FanarDrawer } from './drawer.js';

FanarDrawer.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-drawer': FanarDrawer;
  }
}
