import { FanarFilterPanel } from './filter-panel.js';

FanarFilterPanel.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-filter-panel': FanarFilterPanel;
  }
}
