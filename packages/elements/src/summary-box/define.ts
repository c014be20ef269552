import { FanarSummaryBox } from './summary-box.js';

FanarSummaryBox.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-summary-box': FanarSummaryBox;
  }
}
