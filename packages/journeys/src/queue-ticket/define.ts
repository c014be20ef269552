import { FanarQueueTicket } from './queue-ticket.js';

FanarQueueTicket.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-queue-ticket': FanarQueueTicket;
  }
}
