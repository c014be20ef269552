import { FanarTabPanel } from './tab-panel.js';

FanarTabPanel.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-tab-panel': FanarTabPanel;
  }
}
