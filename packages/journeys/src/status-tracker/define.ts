import { FanarStatusTracker } from './status-tracker.js';

FanarStatusTracker.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-status-tracker': FanarStatusTracker;
  }
}
