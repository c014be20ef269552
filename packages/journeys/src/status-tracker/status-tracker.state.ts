import { isClosed, type ApplicationStatus, type Text } from '@fanar/contract';
import { daysBetween, fromInstant } from '@fanar/egypt';
import type { LookUp } from '../look-up/look-up.js';
import type { Refusal } from '../refusal.js';
import { awaitedRequests, isTimely, type Deed } from './deeds.js';

/** A status, and the instant at which it was read. */
export interface ReadStatus {
  readonly status: ApplicationStatus;
  readonly at: string;
}

export interface TrackerState {
  readonly lookUp: LookUp;
  /** In place of the key, as typed: the last digits of a number. Nothing where the key is asked for. */
  readonly digits?: string;
  readonly busy: boolean;
  /** Last known status; kept when asking again fails. */
  readonly status?: ApplicationStatus;
  /** The instant at which that was read. */
  readonly at?: string;
  readonly failure?: Refusal;
  /** What changes was told as it happened, and is only asked for now. */
  readonly isCutOff?: true;
  /** Whose form is open. */
  readonly opened?: Deed;
  /** Is being done. */
  readonly doing?: Deed;
  /** Was not done, and why. */
  readonly trouble?: { readonly deed: Deed; readonly failure: Refusal };
}

export type TrackerEvent =
  | { readonly type: 'look-up-changed'; readonly lookUp: Partial<LookUp> }
  | { readonly type: 'digits-changed'; readonly digits: string | undefined }
  | { readonly type: 'asked'; readonly reference?: string }
  | ({ readonly type: 'answered' } & Partial<ReadStatus> & Pick<ReadStatus, 'status'>)
  /** It cannot be read: this is what the device keeps. */
  | ({ readonly type: 'recalled'; readonly failure: Refusal } & ReadStatus)
  | { readonly type: 'failed'; readonly failure: Refusal }
  | { readonly type: 'live' | 'lost' }
  | { readonly type: 'opened'; readonly deed: Deed }
  | { readonly type: 'closed' }
  | { readonly type: 'began'; readonly deed: Deed }
  | ({ readonly type: 'done' } & Partial<ReadStatus>)
  | { readonly type: 'not-done'; readonly failure: Refusal }
  | { readonly type: 'left' };

export const INITIAL: TrackerState = { lookUp: { reference: '', key: '' }, busy: false };

export function transition(state: TrackerState, event: TrackerEvent): TrackerState {
  switch (event.type) {
    case 'look-up-changed':
      return { ...state, lookUp: { ...state.lookUp, ...event.lookUp } };
    case 'digits-changed': {
      const { digits: _, failure: __, ...rest } = state;
      return event.digits === undefined ? rest : { ...rest, digits: event.digits };
    }
    case 'asked': {
      const { reference = state.status?.reference } = event;
      // Whatever comes of it, what is on the screen is not what was asked for.
      if (state.status?.reference !== reference) return { ...asTyped(state), busy: true };
      const { failure: _, ...rest } = state;
      return { ...rest, busy: true };
    }
    case 'answered': {
      const { status, at } = event;
      if (isAnother(state, status)) {
        return { ...asTyped(state), busy: false, status, ...(at && { at }) };
      }
      const { failure: _, opened, ...rest } = state;
      // What was being written stays open while it is of use.
      const isOfUse = opened && isTimely(opened, status);
      return { ...rest, busy: false, status, ...(at && { at }), ...(isOfUse && { opened }) };
    }
    case 'recalled': {
      const { status, at, failure } = event;
      return { lookUp: state.lookUp, busy: false, status, at, failure };
    }
    case 'failed':
      return { ...state, busy: false, failure: event.failure };
    case 'live': {
      const { isCutOff: _, ...rest } = state;
      return rest;
    }
    case 'lost':
      return { ...state, isCutOff: true };
    case 'opened': {
      const { trouble: _, ...rest } = state;
      return { ...rest, opened: event.deed };
    }
    case 'closed': {
      const { trouble: _, opened: __, ...rest } = state;
      return rest;
    }
    case 'began': {
      const { trouble: _, ...rest } = state;
      return { ...rest, doing: event.deed };
    }
    case 'done': {
      const { doing, opened, ...rest } = state;
      // A document is fetched beside what is being written.
      const isBeside = doing?.kind === 'document' && opened;
      const { status, at } = event;
      return { ...rest, ...(isBeside && { opened }), ...(status && { status }), ...(at && { at }) };
    }
    case 'not-done': {
      const { doing: deed, ...rest } = state;
      return { ...rest, ...(deed && { trouble: { deed, failure: event.failure } }) };
    }
    case 'left':
      return { lookUp: { ...state.lookUp, key: '' }, busy: false };
  }
}

/** What was typed to look an application up. */
function asTyped({ lookUp, digits }: TrackerState): Pick<TrackerState, 'lookUp' | 'digits'> {
  return { lookUp, ...(digits !== undefined && { digits }) };
}

/** Of another application than the one shown: nothing of that goes over to it. */
export function isAnother(
  { status }: TrackerState,
  { reference }: Pick<ApplicationStatus, 'reference'>,
): boolean {
  return status !== undefined && status.reference !== reference;
}

export interface StageView {
  readonly id: string;
  readonly title: Text;
  readonly state: 'done' | 'current' | 'to-come';
  /** Civil date on which the application last came to this stage, where it is known. */
  readonly date?: string;
  /** Id of its lane. */
  readonly lane?: string;
}

/** The stages in order, as far as the application has come; what has ended early goes no further. */
export function stagesOf(status: ApplicationStatus): readonly StageView[] {
  const isOver = isClosed(status);
  const place = (id: string) => status.stages.findIndex((stage) => stage.id === id);
  const views = status.stages.map(({ id, title, lane }, index): StageView => {
    const current = place(laneOf(status, lane)?.current ?? status.current);
    const isPast = index < current || (index === current && isOver);
    const state = isPast ? 'done' : index === current ? 'current' : 'to-come';
    const date = status.events.find((event) => event.stage === id)?.date;
    return {
      ...{ id, title, state },
      ...(lane !== undefined && { lane }),
      ...(state !== 'to-come' && date !== undefined && { date }),
    };
  });
  return isOver ? views.filter(({ state }) => state === 'done') : views;
}

function laneOf({ lanes = [] }: ApplicationStatus, id: string | undefined) {
  return lanes.find((lane) => lane.id === id);
}

/** The stages that it is in: of each lane that it is in, else the one. */
export function stagesNow(status: ApplicationStatus): ApplicationStatus['stages'] {
  const { lanes = [], stages } = status;
  const within = lanes.flatMap(({ current }) => current ?? []);
  const now = within.length > 0 ? within : [status.current];
  return stages.filter(({ id }) => now.includes(id));
}

/** The stage that it is in; `undefined` where the code is none that the service names. */
export function currentStage(
  status: ApplicationStatus,
): ApplicationStatus['stages'][number] | undefined {
  return status.stages.find((stage) => stage.id === status.current);
}

/** At the last stage, or refused, or withdrawn. */
export function isFinished(status: ApplicationStatus): boolean {
  return isClosed(status) || isAtEnd(status);
}

function isAtEnd({ stages, current }: ApplicationStatus): boolean {
  return stages.length > 0 && stages.at(-1)?.id === current;
}

/** It had been further already: said in words, so that nobody thinks it an error. */
export function hasGoneBack(status: ApplicationStatus): boolean {
  const place = (id: string) => status.stages.findIndex((stage) => stage.id === id);
  const current = place(status.current);
  // In another lane it is not further, but beside.
  const { lane } = status.stages[current] ?? {};
  const isBeside = (at: number) => lane !== undefined && status.stages[at]?.lane !== lane;
  return (
    current >= 0 &&
    status.events.some(({ stage }) => place(stage) > current && !isBeside(place(stage)))
  );
}

/** The expected range has passed without an end. */
export function isLate(status: ApplicationStatus, today: string): boolean {
  return !isFinished(status) && status.expected.to < today;
}

/** Days without news after which it is said that this is usual. */
const QUIET_DAYS = 3;

/** The day of the last news, where an office has been at work since and is not late. */
export function quietSince(status: ApplicationStatus, today: string): string | undefined {
  const { date } = fromInstant(status.updatedAt);
  const isQuiet = daysBetween(date, today) >= QUIET_DAYS;
  const isUsual = status.waitsFor === 'office' && !isFinished(status) && !isLate(status, today);
  return isQuiet && isUsual ? date : undefined;
}

/** What is asked of the citizen: the words of `action-…`. */
export type Action =
  | 'process'
  | 'mend'
  | 'sign'
  | 'pay'
  | 'answer'
  | 'fetch'
  | 'attend'
  | 'collect'
  | 'book'
  | 'open'
  | 'over'
  | 'none';

const WAITS: Readonly<Partial<Record<NonNullable<ApplicationStatus['state']>, Action>>> = {
  processing: 'process',
  refused: 'mend',
  'awaiting-signatures': 'sign',
  'awaiting-payment': 'pay',
};

/** @param today civil date; an appointment before it is past */
export function actionOf(status: ApplicationStatus, today = ''): Action {
  const { appointmentOffered, state = 'received', items = [], appointments = [] } = status;
  // What is asked for, and what was decided, is told to whoever has the key.
  if (status.isBrief && status.waitsFor === 'applicant') return 'open';
  if (status.isBrief && status.waitsFor === 'nobody') return 'over';
  const awaited = WAITS[state];
  if (awaited) return awaited;
  if (isClosed(status)) return 'none';
  if (awaitedRequests(status).length > 0) return 'answer';
  if (items.some((item) => item.state === 'ready')) return 'fetch';
  if (appointments.some((one) => one.status === 'booked' && one.date >= today)) return 'attend';
  // Sent, or handed over: the rest is said where it is told.
  if (isAtEnd(status)) return items.length > 0 ? 'none' : 'collect';
  return appointmentOffered ? 'book' : 'none';
}

/** It is taken, and work on it can begin. */
export function hasBegun({ state = 'received' }: ApplicationStatus): boolean {
  return state === 'received';
}
