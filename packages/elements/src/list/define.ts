import { FanarList } from './list.js';

FanarList.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-list': FanarList;
  }
}
