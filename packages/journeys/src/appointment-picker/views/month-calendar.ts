import type { FanarCalendar, UnavailableDay } from '@fanar/elements/calendar';
import { addMonths } from '@fanar/egypt';
import { html, type TemplateResult } from 'lit';
import { currentMonth, isBookable } from '../appointment-picker.state.js';
import type { PickerView } from './view.js';

/** How far ahead the calendar can be turned, in months. */
const HORIZON = 12;

/** The month as a calendar that says of each day how many are free, or why none is. */
export function monthCalendar(view: PickerView, cursor: string): TemplateResult {
  const { state, actions } = view;
  const { today = cursor } = state;
  return html`<fanar-calendar
    width="full"
    unmarked
    .clock=${view.clock}
    .min=${today}
    .max=${addMonths(today, HORIZON)}
    .value=${state.date ?? ''}
    .focusedDate=${cursor}
    .unavailable=${(date: string) => whyNot(view, date)}
    .dayNotes=${(date: string) => free(view, date)}
    .messages=${{ 'calendar:past': view.t('day-past') }}
    .numerals=${view.numerals}
    ?readonly=${currentMonth(state).status !== 'ready'}
    @fanar-calendar-move=${({ target }: Event) =>
      actions.showDate((target as FanarCalendar).focusedDate)}
    @change=${({ target }: Event) => actions.chooseDate((target as FanarCalendar).value)}
    @pointerenter=${() => actions.prepare(addMonths(cursor, 1))}
  ></fanar-calendar>`;
}

function free({ state, t }: PickerView, date: string): string | undefined {
  const day = state.days[date];
  return isBookable(day) ? t('free', { count: day?.free ?? 0 }) : undefined;
}

/** A day that nothing is known of yet is no full one: until then the calendar is read-only. */
function whyNot(
  { state, t, words }: PickerView,
  date: string,
): string | UnavailableDay | undefined {
  const day = state.days[date];
  if (!day || isBookable(day)) return undefined;
  switch (day.state) {
    case 'closed':
      return { state: 'closed', reason: day.reason && words(day.reason) };
    case 'past':
      return { state: 'past' };
    case 'beyond':
      return t('day-beyond');
    default:
      return { state: 'full' };
  }
}
