import { FanarTable } from './table.js';

FanarTable.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-table': FanarTable;
  }
}
