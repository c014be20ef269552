import { FanarSummaryList } from './summary-list.js';

FanarSummaryList.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-summary-list': FanarSummaryList;
  }
}
