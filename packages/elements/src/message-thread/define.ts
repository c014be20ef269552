import { FanarMessageThread } from './message-thread.js';

FanarMessageThread.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-message-thread': FanarMessageThread;
  }
}
