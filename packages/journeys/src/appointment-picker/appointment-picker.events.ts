import type { Appointment, Problem, Visit } from '@fanar/contract';
import { askWhy, type Waitable } from '@fanar/elements';
import { addDays, cairoNow } from '@fanar/egypt';
import { emit } from '../emit.js';
import { problemOf, refusalFrom } from '../refusal.js';
import type { PickerEvent, PickerState, Screen } from './appointment-picker.state.js';

export interface HoldDetail {
  readonly visit: Visit;
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

/** As it is now; who is told gave its key to the picker, so the event stays in the tree of the picker. */
export interface MovedDetail {
  readonly appointment: Appointment;
}

/** Where the citizen is, for a page that puts it into its address. */
export interface AppointmentChangeDetail {
  readonly screen: Screen;
  /** As the attribute `service` takes it. */
  readonly service: string;
  /** As the attribute `office` takes it. */
  readonly office: string;
  /** `''` until a day is chosen. */
  readonly date: string;
}

export interface BeforeBookDetail extends Waitable {
  readonly visit: Visit;
  readonly office: string;
  readonly date: string;
  readonly time: string;
}

/** What somebody would wait for. */
export interface WaitListWantedDetail {
  readonly visit: Visit;
  readonly offices: readonly string[];
  /** Civil dates, both included. */
  readonly from: string;
  readonly to: string;
}

/** Days that are waited for where nothing says how many. */
const EARLIER = 30;

declare global {
  interface HTMLElementEventMap {
    'fanar-appointment-change': CustomEvent<AppointmentChangeDetail>;
    'fanar-hold': CustomEvent<HoldDetail>;
    'fanar-before-book': CustomEvent<BeforeBookDetail>;
    'fanar-booked': CustomEvent<BookedDetail>;
    'fanar-moved': CustomEvent<MovedDetail>;
    'fanar-wait-list-wanted': CustomEvent<WaitListWantedDetail>;
  }
}

/** Tells the host what it may want to know; nothing of the person, no secret. */
export function tellHost(host: HTMLElement, event: PickerEvent): void {
  const problem = problemIn(event);
  if (problem) {
    emit(host, 'fanar-error', problem);
  } else if (event.type === 'held') {
    const { visit, office, slot, expiresAt } = event.hold;
    emit(host, 'fanar-hold', { visit, office, date: slot.date, time: slot.time, expiresAt });
  } else if (event.type === 'confirmed') {
    emit(host, 'fanar-booked', { reference: event.receipt.reference });
  } else if (event.type === 'moved') {
    emit(host, 'fanar-moved', { appointment: event.appointment }, { composed: false });
  }
}

export function changeDetailOf({
  screen,
  visit,
  chosen,
  date = '',
}: PickerState): AppointmentChangeDetail {
  const service = visit.services.map(({ service: id, count = 1 }) =>
    count > 1 ? `${id}*${String(count)}` : id,
  );
  return { screen, service: service.join(','), office: chosen.join(','), date };
}

/** From today to the day that is looked at: what is free before that is earlier. */
export function waitOf({ visit, chosen, today, cursor }: PickerState): WaitListWantedDetail {
  const from = today ?? cairoNow().date;
  const to = cursor !== undefined && cursor > from ? cursor : addDays(from, EARLIER);
  return { visit, offices: chosen, from, to };
}

/** Asks the page whether it may be booked now. Rejects with what the page says against it. */
export async function mayBook(host: HTMLElement, { visit, picked }: PickerState): Promise<boolean> {
  const answer = await askWhy(host, 'fanar-before-book', { visit, ...picked });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- What a page says may be any problem.
  if (!answer.isGranted && answer.reason !== undefined) throw refusalFrom(answer.reason);
  return answer.isGranted;
}

function problemIn(event: PickerEvent): Problem | undefined {
  if (event.type === 'slot-lost') return { code: 'slot-taken' };
  if (event.type === 'hold-expired') return { code: 'hold-expired' };
  return 'failure' in event ? problemOf(event.failure) : undefined;
}
