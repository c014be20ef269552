import { FanarServiceListItem } from './service-list-item.js';

FanarServiceListItem.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-list-item': FanarServiceListItem;
  }
}
