import { FanarTaskList } from './task-list.js';

FanarTaskList.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-task-list': FanarTaskList;
  }
}
