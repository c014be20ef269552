import { FanarProgress } from './progress.js';

FanarProgress.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-progress': FanarProgress;
  }
}
