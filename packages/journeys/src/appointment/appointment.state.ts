import type { Appointment, OfficeSlot, Problem } from '@fanar/contract';
import { addDays } from '@fanar/egypt';
import type { LookUp } from '../look-up/look-up.js';
import type { Refusal } from '../refusal.js';

/** An appointment as it was read, and what opened it. */
export interface Copy {
  readonly appointment: Appointment;
  readonly key: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
}

/** What has happened, told above the appointment. */
export type Notice =
  | { readonly kind: 'moved' | 'cancelled' | 'changed' }
  /** A change was wanted and cannot be: too late, over, cancelled, changed elsewhere meanwhile. */
  | { readonly kind: 'refused'; readonly failure: Refusal };

/** `move`: another slot is chosen; `replace`: another is booked for one that the office cancelled. */
export type Screen = 'look-up' | 'appointment' | 'move' | 'replace';

export interface AppointmentState {
  readonly lookUp: LookUp;
  readonly screen: Screen;
  readonly isAsking: boolean;
  /** Last known; kept when asking again fails. */
  readonly opened?: Copy;
  /** Why the last asking failed: what is opened is then as old as it says. */
  readonly failure?: Refusal;
  readonly notice?: Notice;
  readonly cancelling?: 'asked' | 'sending';
  readonly cancelFailure?: Refusal;
  /** The slot to begin with instead of the cancelled one. */
  readonly wanted?: OfficeSlot;
  /** Kept on this device because the citizen wants so, first to come first. */
  readonly kept: readonly Copy[];
  readonly isUnkept: boolean;
}

export type AppointmentEvent =
  | { readonly type: 'look-up-changed'; readonly lookUp: Partial<LookUp> }
  | { readonly type: 'asked'; readonly reference: string }
  | ({ readonly type: 'answered' } & Copy)
  | { readonly type: 'failed'; readonly failure: Refusal }
  | { readonly type: 'copy-found'; readonly copy: Copy; readonly failure: Refusal }
  | { readonly type: 'copies-read'; readonly kept: readonly Copy[] }
  | { readonly type: 'copy-failed' }
  | { readonly type: 'move-wanted' }
  | { readonly type: 'slot-wanted'; readonly slot: OfficeSlot }
  | { readonly type: 'returned' }
  | ({ readonly type: 'moved' } & Copy)
  | { readonly type: 'cancel-wanted' }
  | { readonly type: 'cancel-left' }
  | { readonly type: 'cancel-sent' }
  | ({ readonly type: 'cancelled' } & Copy)
  | { readonly type: 'cancel-failed'; readonly failure: Refusal }
  | {
      readonly type: 'change-refused';
      readonly failure: Refusal;
      /** The host has been told. */
      readonly isTold?: boolean;
    }
  | { readonly type: 'left' };

export const INITIAL: AppointmentState = {
  lookUp: { reference: '', key: '' },
  screen: 'look-up',
  isAsking: false,
  kept: [],
  isUnkept: false,
};

export function transition(state: AppointmentState, event: AppointmentEvent): AppointmentState {
  const { failure, notice, cancelling, cancelFailure, wanted, ...rest } = state;
  switch (event.type) {
    case 'look-up-changed':
      return { ...state, lookUp: { ...state.lookUp, ...event.lookUp } };
    case 'asked':
      return asked(state, event.reference);
    case 'answered':
      return answered(state, event);
    case 'failed':
      return { ...state, isAsking: false, failure: event.failure };
    case 'copy-found':
      return { ...rest, isAsking: false, ...opening(event.copy), failure: event.failure };
    case 'copies-read':
      return { ...state, kept: event.kept, isUnkept: false };
    case 'copy-failed':
      return { ...state, isUnkept: true };
    case 'move-wanted':
      return { ...rest, screen: 'move' };
    case 'slot-wanted':
      return { ...rest, screen: 'replace', wanted: event.slot };
    case 'returned':
      return { ...rest, ...(failure && { failure }), screen: 'appointment' };
    case 'moved':
      return { ...rest, ...opening(event), notice: { kind: 'moved' } };
    case 'cancel-wanted':
      return { ...rest, ...(failure && { failure }), cancelling: 'asked' };
    case 'cancel-left':
      return { ...rest, ...(failure && { failure }), ...(notice && { notice }) };
    case 'cancel-sent':
      return { ...rest, cancelling: 'sending' };
    case 'cancelled':
      return { ...rest, ...opening(event), notice: { kind: 'cancelled' } };
    case 'cancel-failed':
      return { ...rest, cancelling: 'asked', cancelFailure: event.failure };
    case 'change-refused':
      return {
        ...rest,
        screen: 'appointment',
        notice: { kind: 'refused', failure: event.failure },
      };
    case 'left':
      return {
        ...INITIAL,
        kept: state.kept,
        lookUp: { reference: state.lookUp.reference, key: '' },
      };
  }
}

/** Another one is asked for: what is on the screen goes. */
function asked(state: AppointmentState, reference: string): AppointmentState {
  const { opened, lookUp, kept } = state;
  if (!opened || opened.appointment.reference === reference) return { ...state, isAsking: true };
  return { ...INITIAL, kept, lookUp, isAsking: true };
}

/** A later reading of what is on the screen disturbs nothing that is being done, and says what is new. */
function answered(state: AppointmentState, copy: Copy): AppointmentState {
  const { failure, ...rest } = state;
  const before = state.opened?.appointment;
  const isSame = before?.reference === copy.appointment.reference;
  if (!isSame) {
    const { notice, cancelling, cancelFailure, wanted, ...fresh } = rest;
    return { ...fresh, isAsking: false, ...opening(copy) };
  }
  const isNews = isChanged(before, copy.appointment) && state.notice?.kind !== 'refused';
  return {
    ...rest,
    isAsking: false,
    opened: pick(copy),
    ...(isNews && { notice: { kind: 'changed' } }),
  };
}

function isChanged(before: Appointment, after: Appointment): boolean {
  return before.revision !== after.revision || before.status !== after.status;
}

function opening(copy: Copy): Pick<AppointmentState, 'screen' | 'opened' | 'lookUp'> {
  const { reference } = copy.appointment;
  return { screen: 'appointment', opened: pick(copy), lookUp: { reference, key: copy.key } };
}

function pick({ appointment, key, at }: Copy): Copy {
  return { appointment, key, at };
}

/** The server could not be reached, and what is shown is as old as it says. */
export function isStale({ opened, failure }: AppointmentState): boolean {
  return opened !== undefined && failure !== undefined;
}

export function isKept({ opened, kept }: AppointmentState): boolean {
  const reference = opened?.appointment.reference;
  return kept.some(({ appointment }) => appointment.reference === reference);
}

/** Where its day stands to today. */
export type Nearness = 'today' | 'tomorrow' | 'past' | 'later';

export function nearness({ slot: { date } }: Appointment, today: string): Nearness {
  if (date < today) return 'past';
  if (date === today) return 'today';
  return date === addDays(today, 1) ? 'tomorrow' : 'later';
}

/** Words for how it stands: `status-…`. */
export type Standing =
  | 'booked'
  | 'today'
  | 'tomorrow'
  | 'past'
  | 'arrived'
  | 'fulfilled'
  | 'noshow'
  | 'cancelled-citizen'
  | 'cancelled-office';

export function standingOf(appointment: Appointment, today: string): Standing {
  const { status, cancellation } = appointment;
  if (status === 'cancelled') {
    return cancellation?.by === 'office' ? 'cancelled-office' : 'cancelled-citizen';
  }
  if (status !== 'booked') return status;
  const near = nearness(appointment, today);
  return near === 'later' ? 'booked' : near;
}

/** Whether one may still come, so that a code and papers are of use. */
export function isToCome({ status }: Appointment): boolean {
  return status === 'booked' || status === 'arrived';
}

/** Answers after which trying again changes nothing. */
const FINAL: ReadonlySet<string> = new Set([
  'appointment-changed',
  'appointment-late',
  'appointment-over',
  'appointment-cancelled',
]);

/** It cannot be changed, or is not what was read any more. */
export function isFinal({ code }: Problem): boolean {
  return FINAL.has(code);
}
