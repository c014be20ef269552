import type { Ticket } from '@fanar/contract';
import { emit } from '../emit.js';

export interface TicketTakenDetail {
  readonly office: string;
  /** As it is called, `A7`. */
  readonly number: string;
}

export interface TicketChangeDetail {
  readonly number: string;
  readonly state: Ticket['state'];
  /** Where to go, once called. */
  readonly counter?: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-ticket-taken': CustomEvent<TicketTakenDetail>;
    'fanar-ticket-change': CustomEvent<TicketChangeDetail>;
  }
}

export function tellTaken(host: HTMLElement, { office, number }: Ticket): void {
  emit(host, 'fanar-ticket-taken', { office: office.id, number });
}

export function tellChange(host: HTMLElement, { number, state, counter }: Ticket): void {
  emit(host, 'fanar-ticket-change', {
    number,
    state,
    ...(counter !== undefined && { counter }),
  });
}
