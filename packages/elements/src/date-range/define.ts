import { FanarDateRange } from './date-range.js';

FanarDateRange.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-date-range': FanarDateRange;
  }
}
