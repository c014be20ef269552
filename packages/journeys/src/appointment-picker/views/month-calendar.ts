import type { FanarCalendar, UnavailableDay } from '@fanar/elements/calendar';
import { addMonths } from '@fanar/egypt';
import { html, type TemplateResult } from 'lit';
import type { BookingSpeech } from '../../booking/booking-speech.js';
import {
  currentMonth,
  isBookable,
  type Day,
  type PickerState,
} from '../appointment-picker.state.js';
import { closedReason } from './parts.js';
import type { DayWords, PickerView } from './view.js';

/** How far ahead the calendar can be turned, in months. */
const HORIZON = 12;

/** To be kept while it would say the same: a calendar that is given another one is drawn anew. */
export function dayWords(speech: BookingSpeech, days: PickerState['days']): DayWords {
  return {
    unavailable: (date) => whyNot(speech, days[date]),
    notes: (date) => free(speech, days[date]),
    messages: { 'calendar:past': speech.say('booking:day-past') },
  };
}

/** The month as a calendar that says of each day how many are free, or why none is. */
export function monthCalendar(view: PickerView, cursor: string): TemplateResult {
  const { state, actions, dayWords } = view;
  const { today = cursor } = state;
  const prepare = (event: Event) => {
    if (isAtNext(event)) actions.prepare(addMonths(cursor, 1));
  };
  return html`<fanar-calendar
    width="full"
    unmarked
    .clock=${view.clock}
    .min=${today}
    .max=${addMonths(today, HORIZON)}
    .value=${state.date ?? ''}
    .focusedDate=${cursor}
    .unavailable=${dayWords.unavailable}
    .dayNotes=${dayWords.notes}
    .messages=${dayWords.messages}
    .numerals=${view.numerals}
    .hijri=${view.hijriOffset !== undefined}
    .hijriAdjustment=${view.hijriOffset ?? 0}
    ?readonly=${currentMonth(state).status !== 'ready'}
    @fanar-calendar-move=${({ target }: Event) =>
      actions.showDate((target as FanarCalendar).focusedDate)}
    @change=${({ target }: Event) => actions.chooseDate((target as FanarCalendar).value)}
    @pointerover=${prepare}
    @focusin=${prepare}
  ></fanar-calendar>`;
}

/** Whoever goes to the button of the next month means to press it. */
function isAtNext(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && isLastTurn(node));
}

function isLastTurn(node: Element): boolean {
  const turns = node.classList.contains('turn') && node.parentElement?.querySelectorAll('.turn');
  return turns ? turns[turns.length - 1] === node : false;
}

/** In few words: there is little room in a cell. */
function free({ say }: BookingSpeech, day: Day | undefined): string | undefined {
  return isBookable(day) ? say('booking:free-brief', { count: day?.free ?? 0 }) : undefined;
}

/** A day that nothing is known of yet is no full one: until then the calendar is read-only. */
function whyNot(speech: BookingSpeech, day: Day | undefined): string | UnavailableDay | undefined {
  if (!day || isBookable(day)) return undefined;
  switch (day.state) {
    case 'closed':
      return { state: 'closed', reason: closedReason(speech, day) };
    case 'past':
      return { state: 'past' };
    case 'beyond':
      return speech.say('booking:day-beyond');
    default:
      return { state: 'full' };
  }
}
