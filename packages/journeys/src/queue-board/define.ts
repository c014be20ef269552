import { FanarQueueBoard } from './queue-board.js';

FanarQueueBoard.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-queue-board': FanarQueueBoard;
  }
}
