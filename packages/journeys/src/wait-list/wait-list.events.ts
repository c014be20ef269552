import { emit } from '../emit.js';
import { problemOf } from '../refusal.js';
import type { WaitListEvent } from './wait-list.state.js';

export interface WaitListDetail {
  /** Of the entry; it opens nothing without its key. */
  readonly id: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-wait-list-joined': CustomEvent<WaitListDetail>;
    'fanar-wait-list-left': CustomEvent<WaitListDetail>;
  }
}

/** Tells the host what it may want to know; nothing of the person, no secret. */
export function tellOfEntry(host: HTMLElement, event: WaitListEvent, id: string): void {
  if (event.type === 'joined') emit(host, 'fanar-wait-list-joined', { id: event.entry.id });
  else if (event.type === 'left') emit(host, 'fanar-wait-list-left', { id });
  else if (event.type === 'booked') {
    emit(host, 'fanar-booked', { reference: event.receipt.reference });
  } else if ('failure' in event) emit(host, 'fanar-error', problemOf(event.failure));
}
