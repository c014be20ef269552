import { FanarPagination } from './pagination.js';

FanarPagination.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-pagination': FanarPagination;
  }
}
