import type { Appointment, AppointmentStatus } from '@fanar/contract';
import { emit } from '../emit.js';
import { problemOf } from '../refusal.js';
import type { AppointmentEvent, AppointmentState } from './appointment.state.js';

export interface AppointmentShownDetail {
  readonly reference: string;
  readonly status: AppointmentStatus;
}

export interface AppointmentChangedDetail {
  readonly reference: string;
  readonly office: string;
  /** Civil date, `YYYY-MM-DD`, in Africa/Cairo. */
  readonly date: string;
  /** `HH:mm` in Africa/Cairo. */
  readonly time: string;
}

export interface AppointmentCancelledDetail {
  readonly reference: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-appointment-shown': CustomEvent<AppointmentShownDetail>;
    'fanar-appointment-changed': CustomEvent<AppointmentChangedDetail>;
    'fanar-appointment-cancelled': CustomEvent<AppointmentCancelledDetail>;
  }
}

/** Tells the host what it may want to know; nothing of the person, no secret. */
export function tellOf(host: HTMLElement, event: AppointmentEvent, next: AppointmentState): void {
  switch (event.type) {
    case 'answered':
      return tellShown(host, event.appointment);
    case 'moved':
      return tellMoved(host, event.appointment);
    case 'cancelled':
      return void emit(host, 'fanar-appointment-cancelled', {
        reference: event.appointment.reference,
      });
    case 'failed':
    case 'copy-found':
    case 'cancel-failed':
      return void emit(host, 'fanar-error', problemOf(event.failure));
    case 'change-refused':
      // The picker has told of its own.
      if (next.notice?.kind === 'refused' && !event.isTold) {
        emit(host, 'fanar-error', problemOf(event.failure));
      }
      return;
    default:
  }
}

function tellShown(host: HTMLElement, { reference, status }: Appointment): void {
  emit(host, 'fanar-appointment-shown', { reference, status });
}

function tellMoved(host: HTMLElement, { reference, office, slot }: Appointment): void {
  const { date, time } = slot;
  emit(host, 'fanar-appointment-changed', { reference, office: office.id, date, time });
}
