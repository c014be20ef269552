import { FanarServiceFeedback } from './service-feedback.js';

FanarServiceFeedback.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-feedback': FanarServiceFeedback;
  }
}
