import { FanarErrorSummary } from './error-summary.js';

FanarErrorSummary.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-error-summary': FanarErrorSummary;
  }
}
