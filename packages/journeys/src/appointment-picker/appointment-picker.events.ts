import type { Problem } from '@fanar/contract';
import { emit } from '../emit.js';
import { problemOf } from '../refusal.js';
import type { PickerEvent } from './appointment-picker.state.js';

export interface HoldDetail {
  /** `sector/service`. */
  readonly service: string;
  readonly office: string;
  /** Civil date, `YYYY-MM-DD`, in Africa/Cairo. */
  readonly date: string;
  /** `HH:mm` in Africa/Cairo. */
  readonly time: string;
  /** Instant by the server's clock, ISO 8601. */
  readonly expiresAt: string;
}

export interface BookedDetail {
  readonly reference: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-hold': CustomEvent<HoldDetail>;
    'fanar-booked': CustomEvent<BookedDetail>;
  }
}

/** Tells the host what it may want to know; nothing of the person, no secret. */
export function tellHost(host: HTMLElement, event: PickerEvent): void {
  const problem = problemIn(event);
  if (problem) {
    emit(host, 'fanar-error', problem);
  } else if (event.type === 'held') {
    const { service, office, slot, expiresAt } = event.hold;
    emit(host, 'fanar-hold', { service, office, date: slot.date, time: slot.time, expiresAt });
  } else if (event.type === 'confirmed') {
    emit(host, 'fanar-booked', { reference: event.receipt.reference });
  }
}

function problemIn(event: PickerEvent): Problem | undefined {
  if (event.type === 'slot-lost') return { code: 'slot-taken' };
  if (event.type === 'hold-expired') return { code: 'hold-expired' };
  return 'failure' in event ? problemOf(event.failure) : undefined;
}
