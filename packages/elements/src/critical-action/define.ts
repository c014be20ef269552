import { FanarCriticalAction } from './critical-action.js';

FanarCriticalAction.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-critical-action': FanarCriticalAction;
  }
}
