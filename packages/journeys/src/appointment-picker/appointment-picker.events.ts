import { emit } from '../emit.js';
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
  switch (event.type) {
    case 'held': {
      const { service, office, slot, expiresAt } = event.hold;
      emit(host, 'fanar-hold', { service, office, date: slot.date, time: slot.time, expiresAt });
      break;
    }
    case 'confirmed':
      emit(host, 'fanar-booked', { reference: event.receipt.reference });
      break;
    case 'slot-lost':
      emit(host, 'fanar-error', { code: 'slot-taken' });
      break;
    case 'hold-expired':
      emit(host, 'fanar-error', { code: 'hold-expired' });
      break;
    case 'offices-failed':
    case 'month-failed':
    case 'slots-failed':
    case 'call-failed': {
      const { code, params } = event.failure;
      emit(host, 'fanar-error', { code, ...(params && { params }) });
      break;
    }
  }
}
