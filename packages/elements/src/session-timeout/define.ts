import { FanarSessionTimeout } from './session-timeout.js';

FanarSessionTimeout.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-session-timeout': FanarSessionTimeout;
  }
}
