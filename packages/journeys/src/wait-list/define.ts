import { FanarWaitList } from './wait-list.js';

FanarWaitList.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-wait-list': FanarWaitList;
  }
}
