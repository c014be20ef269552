import { FanarProcessList } from './process-list.js';

FanarProcessList.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-process-list': FanarProcessList;
  }
}
