import { FanarTabs } from './tabs.js';

FanarTabs.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-tabs': FanarTabs;
  }
}
