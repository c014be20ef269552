import { FanarFeedback } from './feedback.js';

FanarFeedback.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-feedback': FanarFeedback;
  }
}
