import {
  type AppointmentReceipt,
  type Availability,
  type Hold,
  type Office,
  type Slot,
} from '@fanar/contract';
import { type Bounds, type Month, monthOf, windowOf } from '@fanar/elements/calendar/state';
import type { Refusal } from '../refusal.js';

export type Day = Availability['days'][number];

export interface CivilSlot {
  readonly date: string;
  readonly time: string;
}

export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Refusal };

/** What the server said of the whole weeks that a month touches. */
export interface MonthPage extends Bounds {
  readonly previous?: string;
  readonly next?: string;
}

/** What the citizen types; kept through every turn of the journey. */
export interface Details {
  readonly name: string;
  readonly mobile: string;
}

export type Notice =
  | {
      readonly kind: 'slot-taken';
      readonly slot: CivilSlot;
      readonly alternatives: readonly Slot[];
    }
  | { readonly kind: 'hold-expired'; readonly slot: CivilSlot }
  | {
      readonly kind: 'failed';
      readonly doing: Doing;
      readonly slot: CivilSlot;
      readonly failure: Refusal;
    };

export type Doing = 'holding' | 'renewing' | 'confirming';

export interface PickerState {
  readonly screen: 'offices' | 'times' | 'details' | 'confirmed';
  readonly offices: Loadable<readonly Office[]>;
  readonly office?: Office;
  /** Today in Cairo by the server's clock. */
  readonly today?: string;
  readonly days: Readonly<Record<string, Day>>;
  readonly months: Readonly<Record<Month, Loadable<MonthPage>>>;
  /** The day that the calendar stands on: its month or week is shown, and it has the tab stop. */
  readonly cursor?: string;
  readonly date?: string;
  readonly slots?: Loadable<readonly Slot[]>;
  readonly time?: string;
  /** Went on without a time. */
  readonly timeMissing?: boolean;
  readonly hold?: Hold;
  readonly details: Details;
  readonly doing?: Doing;
  readonly notice?: Notice;
  readonly receipt?: AppointmentReceipt;
}

export type PickerEvent =
  | { readonly type: 'offices-requested' }
  | {
      readonly type: 'offices-received';
      readonly offices: readonly Office[];
      readonly wanted?: string;
    }
  | { readonly type: 'offices-failed'; readonly failure: Refusal }
  | { readonly type: 'office-chosen'; readonly office: Office }
  | { readonly type: 'office-reconsidered' }
  | { readonly type: 'month-requested'; readonly month: Month }
  | {
      readonly type: 'month-received';
      readonly month: Month;
      readonly availability: Availability;
      readonly today: string;
    }
  | { readonly type: 'month-failed'; readonly month: Month; readonly failure: Refusal }
  | { readonly type: 'cursor-moved'; readonly date: string }
  | { readonly type: 'date-chosen'; readonly date: string }
  | { readonly type: 'date-reconsidered' }
  | { readonly type: 'slots-received'; readonly date: string; readonly availability: Availability }
  | { readonly type: 'slots-failed'; readonly date: string; readonly failure: Refusal }
  | { readonly type: 'time-chosen'; readonly time: string }
  | { readonly type: 'time-missing' }
  | { readonly type: 'call-started'; readonly doing: Doing }
  | {
      readonly type: 'call-failed';
      readonly doing: Doing;
      readonly slot: CivilSlot;
      readonly failure: Refusal;
    }
  | { readonly type: 'held'; readonly hold: Hold }
  | { readonly type: 'slot-lost'; readonly slot: CivilSlot; readonly alternatives: readonly Slot[] }
  | { readonly type: 'hold-expired' }
  | { readonly type: 'hold-released' }
  | { readonly type: 'renewal-refused' }
  | { readonly type: 'details-changed'; readonly details: Partial<Details> }
  | { readonly type: 'confirmed'; readonly receipt: AppointmentReceipt };

export const INITIAL: PickerState = {
  screen: 'offices',
  offices: { status: 'loading' },
  days: {},
  months: {},
  details: { name: '', mobile: '' },
};

/** The whole journey as one pure function; nothing here knows of Lit, the network or a clock. */
export function transition(state: PickerState, event: PickerEvent): PickerState {
  switch (event.type) {
    case 'offices-requested':
      return { ...state, offices: { status: 'loading' } };
    case 'offices-received':
      return receiveOffices(state, event.offices, event.wanted);
    case 'offices-failed':
      return { ...state, offices: { status: 'failed', failure: event.failure } };
    case 'office-chosen':
      return atOffice(state, event.office);
    case 'office-reconsidered':
      return {
        ...without(state, 'doing', 'hold', 'notice', 'date', 'slots', 'time'),
        screen: 'offices',
      };
    case 'month-requested':
      return withMonth(state, event.month, { status: 'loading' });
    case 'month-received':
      return receiveMonth(state, event.month, event.availability, event.today);
    case 'month-failed':
      return withMonth(state, event.month, { status: 'failed', failure: event.failure });
    case 'cursor-moved':
      return { ...state, cursor: event.date };
    case 'date-chosen':
      return chooseDate(state, event.date);
    case 'date-reconsidered':
      return without(state, 'doing', 'date', 'slots', 'time', 'timeMissing', 'notice');
    case 'slots-received':
      return receiveSlots(state, event.date, event.availability);
    case 'slots-failed':
      return event.date === state.date
        ? { ...state, slots: { status: 'failed', failure: event.failure } }
        : state;
    case 'time-chosen':
      return { ...without(state, 'notice', 'timeMissing'), time: event.time };
    case 'time-missing':
      return { ...state, timeMissing: true };
    case 'call-started':
      return { ...without(state, 'notice'), doing: event.doing };
    case 'call-failed': {
      const { doing, slot, failure } = event;
      return { ...without(state, 'doing'), notice: { kind: 'failed', doing, slot, failure } };
    }
    case 'held':
      return hold(state, event.hold);
    case 'slot-lost':
      return {
        ...without(state, 'doing', 'hold', 'time'),
        screen: 'times',
        notice: { kind: 'slot-taken', slot: event.slot, alternatives: event.alternatives },
      };
    case 'hold-expired':
      return expire(state);
    case 'hold-released':
      return { ...without(state, 'doing', 'hold', 'notice'), screen: 'times' };
    case 'renewal-refused':
      return state.hold
        ? { ...without(state, 'doing'), hold: { ...state.hold, renewable: false } }
        : state;
    case 'details-changed':
      return { ...state, details: { ...state.details, ...event.details } };
    case 'confirmed':
      return {
        ...without(state, 'doing', 'hold', 'notice'),
        screen: 'confirmed',
        receipt: event.receipt,
      };
  }
}

/** First bookable day from a date on, by what has been loaded. */
export function nextBookable(state: PickerState, from: string): string | undefined {
  const page = pageAt(state, from);
  if (!page) return undefined;
  return bookableDates(state).find((date) => date >= from && date <= page.to) ?? page.next;
}

/** Last bookable day up to a date, by what has been loaded. */
export function previousBookable(state: PickerState, until: string): string | undefined {
  const page = pageAt(state, until);
  if (!page) return undefined;
  return (
    bookableDates(state).findLast((date) => date <= until && date >= page.from) ?? page.previous
  );
}

export function isBookable(day: Day | undefined): boolean {
  return day?.state === 'open' && day.free > 0;
}

/** The page of the month that the calendar stands on. */
export function currentMonth(state: PickerState): Loadable<MonthPage> {
  return (state.cursor && state.months[monthOf(state.cursor)]) || { status: 'loading' };
}

function receiveOffices(
  state: PickerState,
  offices: readonly Office[],
  wanted: string | undefined,
): PickerState {
  const next: PickerState = { ...state, offices: { status: 'ready', value: offices } };
  const only = offices.length === 1 ? offices[0] : offices.find((office) => office.id === wanted);
  return only ? atOffice(next, only) : next;
}

function atOffice(state: PickerState, office: Office): PickerState {
  const { offices, details } = state;
  return { ...INITIAL, screen: 'times', offices, details, office };
}

function receiveMonth(
  state: PickerState,
  month: Month,
  availability: Availability,
  today: string,
): PickerState {
  const page: MonthPage = {
    ...windowOf(month),
    ...(availability.previous && { previous: availability.previous }),
    ...(availability.next && { next: availability.next }),
  };
  const loaded = withMonth({ ...state, today }, month, { status: 'ready', value: page });
  const next = { ...loaded, days: { ...state.days, ...byDate(availability.days) } };
  return leavePast(openOnBookable(next, page));
}

/**
 * The first answer about the weeks around today decides where the calendar opens: on the first day
 * that can be booked. A device with a wrong clock has asked about other weeks, and asks again.
 */
function openOnBookable(state: PickerState, page: MonthPage): PickerState {
  const { cursor, today } = state;
  if (cursor !== undefined || today === undefined) return state;
  if (today < page.from || today > page.to) return state;
  return { ...state, cursor: bookableDates(state)[0] ?? page.next ?? today };
}

/** A page left open over midnight: yesterday can no longer be stood on or chosen. */
function leavePast(state: PickerState): PickerState {
  const { today } = state;
  if (today === undefined) return state;
  const cursor = state.cursor !== undefined && state.cursor < today ? today : state.cursor;
  const moved = cursor === undefined ? state : { ...state, cursor };
  if (state.date === undefined || state.date >= today || state.hold) return moved;
  return without(moved, 'date', 'slots', 'time');
}

function chooseDate(state: PickerState, date: string): PickerState {
  if (date === state.date && state.slots?.status === 'ready') return { ...state, cursor: date };
  return {
    ...without(state, 'time', 'timeMissing', 'notice'),
    cursor: date,
    date,
    slots: { status: 'loading' },
  };
}

function receiveSlots(state: PickerState, date: string, availability: Availability): PickerState {
  const days = { ...state.days, ...byDate(availability.days) };
  if (date !== state.date) return { ...state, days };
  const value = (availability.slots ?? []).filter((slot) => slot.date === date && slot.free > 0);
  const next: PickerState = { ...state, days, slots: { status: 'ready', value } };
  const gone = next.time !== undefined && !value.some((slot) => slot.time === next.time);
  if (!gone || next.hold || next.time === undefined) return next;
  return {
    ...without(next, 'time'),
    notice: { kind: 'slot-taken', slot: { date, time: next.time }, alternatives: [] },
  };
}

function expire(state: PickerState): PickerState {
  if (!state.hold) return state;
  const { date, time } = state.hold.slot;
  return {
    ...without(state, 'doing', 'hold', 'time'),
    screen: 'times',
    notice: { kind: 'hold-expired', slot: { date, time } },
  };
}

/** An alternative may be on another day than the one whose times are shown. */
function hold(state: PickerState, held: Hold): PickerState {
  const { date, time } = held.slot;
  const calm = without(state, 'doing', 'notice');
  const base = date === state.date ? calm : without(calm, 'slots');
  return { ...base, screen: 'details', hold: held, date, time, cursor: date };
}

function withMonth(state: PickerState, month: Month, page: Loadable<MonthPage>): PickerState {
  return { ...state, months: { ...state.months, [month]: page } };
}

function pageAt(state: PickerState, date: string): MonthPage | undefined {
  const own = state.months[monthOf(date)];
  if (own?.status === 'ready') return own.value;
  const current = currentMonth(state);
  return current.status === 'ready' ? current.value : undefined;
}

function bookableDates(state: PickerState): readonly string[] {
  return Object.values(state.days)
    .filter(isBookable)
    .map((day) => day.date)
    .sort();
}

function byDate(days: readonly Day[]): Record<string, Day> {
  return Object.fromEntries(days.map((day) => [day.date, day]));
}

type OptionalKey = {
  [K in keyof PickerState]-?: undefined extends PickerState[K] ? K : never;
}[keyof PickerState];

/** `exactOptionalPropertyTypes`: what is not there is absent, never `undefined`. */
function without(state: PickerState, ...keys: readonly OptionalKey[]): PickerState {
  const copy: { -readonly [K in keyof PickerState]: PickerState[K] } = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}
