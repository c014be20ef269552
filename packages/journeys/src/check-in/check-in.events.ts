import type { CheckIn } from '@fanar/contract';
import { emit } from '../emit.js';

export interface CheckedInDetail {
  readonly office: string;
  /** Of the ticket, as it is called: `B4`. */
  readonly number: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-checked-in': CustomEvent<CheckedInDetail>;
  }
}

export function tellCheckedIn(host: HTMLElement, { ticket }: CheckIn): void {
  emit(host, 'fanar-checked-in', { office: ticket.office.id, number: ticket.number });
}
