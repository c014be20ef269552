import type { Availability } from '@fanar/contract';
import { type Month, monthOf, windowOf } from '@fanar/elements/calendar/state';
import { mergedDays, mergedPointers, mergedSlots } from './merge.js';
import {
  without,
  type Day,
  type PickerEvent,
  type Loadable,
  type MonthPage,
  type PickerState,
} from './model.js';

/** When: days and their times, of the offices chosen together. */
export function dayTransition(state: PickerState, event: PickerEvent): PickerState | undefined {
  switch (event.type) {
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
      return without(state, 'doing', 'date', 'slots', 'picked', 'timeMissing', 'notice');
    case 'slots-received':
      return receiveSlots(state, event.date, event.availability);
    case 'slots-failed':
      return event.date === state.date && state.slots?.status !== 'ready'
        ? { ...state, slots: { status: 'failed', failure: event.failure } }
        : state;
    case 'time-chosen':
      return { ...without(state, 'notice', 'timeMissing'), picked: event.slot };
    case 'time-missing':
      return { ...state, timeMissing: true };
    default:
      return undefined;
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

function receiveMonth(
  state: PickerState,
  month: Month,
  availability: Availability,
  today: string,
): PickerState {
  const page: MonthPage = { ...windowOf(month), ...mergedPointers(availability) };
  const loaded = withMonth({ ...state, today }, month, { status: 'ready', value: page });
  const next = {
    ...loaded,
    minutes: availability.minutes,
    days: { ...state.days, ...byDate(mergedDays(availability)) },
  };
  return leavePast(openOnBookable(next, page));
}

/**
 * The first answer about the weeks around today decides where the calendar opens: on the day that is
 * wanted, where that can be booked, else on the first that can. A device with a wrong clock has asked
 * about other weeks, and asks again.
 */
function openOnBookable(state: PickerState, page: MonthPage): PickerState {
  const { cursor, today, wantedDate: wanted } = state;
  if (wanted !== undefined && wanted >= page.from && wanted <= page.to) {
    const calm = without(state, 'wantedDate');
    if (isBookable(state.days[wanted])) return { ...calm, cursor: wanted };
    const near = bookableDates(state).find((date) => date >= wanted) ?? page.next;
    return { ...calm, cursor: near ?? bookableDates(state)[0] ?? page.previous ?? wanted };
  }
  if (cursor !== undefined || today === undefined) return state;
  if (today < page.from || today > page.to) return state;
  if (wanted !== undefined && wanted > today) return { ...state, cursor: wanted };
  return { ...without(state, 'wantedDate'), cursor: bookableDates(state)[0] ?? page.next ?? today };
}

/** A page left open over midnight: yesterday can no longer be stood on or chosen. */
function leavePast(state: PickerState): PickerState {
  const { today } = state;
  if (today === undefined) return state;
  const cursor = state.cursor !== undefined && state.cursor < today ? today : state.cursor;
  const moved = cursor === undefined ? state : { ...state, cursor };
  if (state.date === undefined || state.date >= today || state.hold) return moved;
  return without(moved, 'date', 'slots', 'picked');
}

function chooseDate(state: PickerState, date: string): PickerState {
  if (date === state.date && state.slots?.status === 'ready') return { ...state, cursor: date };
  return {
    ...without(state, 'picked', 'timeMissing', 'notice'),
    cursor: date,
    date,
    slots: { status: 'loading' },
  };
}

function receiveSlots(state: PickerState, date: string, availability: Availability): PickerState {
  const days = { ...state.days, ...byDate(mergedDays(availability)) };
  if (date !== state.date) return { ...state, days };
  const value = mergedSlots(availability, date);
  const next: PickerState = { ...state, days, slots: { status: 'ready', value } };
  const { picked } = next;
  if (!picked || next.hold) return next;
  const isThere = value.some(
    ({ time, office }) => time === picked.time && office === picked.office,
  );
  if (isThere) return next;
  return {
    ...without(next, 'picked'),
    notice: { kind: 'slot-taken', slot: picked, alternatives: [] },
  };
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
