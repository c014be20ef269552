import type { Feedback } from '@fanar/contract';
import type { Refusal } from '../refusal.js';

export type FeedbackState =
  | { readonly name: 'asking'; readonly failure?: Refusal }
  | { readonly name: 'sending' }
  /** It is there; `isEarlier` where it had been given before. */
  | { readonly name: 'given'; readonly isEarlier: boolean }
  /** The application has not ended. */
  | { readonly name: 'early' };

export type FeedbackStep =
  | { readonly type: 'sent' }
  | { readonly type: 'taken' }
  | { readonly type: 'refused'; readonly failure: Refusal };

export const ASKING: FeedbackState = { name: 'asking' };

export const SATISFACTIONS = [5, 4, 3, 2, 1] as const;
export const DONE = ['yes', 'partly', 'no'] as const;
export const HARDEST = [
  'finding',
  'words',
  'documents',
  'waiting',
  'technical',
  'nothing',
] as const;

/** A step that makes no sense where it comes changes nothing. */
export function transition(state: FeedbackState, step: FeedbackStep): FeedbackState {
  if (step.type === 'sent') return state.name === 'asking' ? { name: 'sending' } : state;
  if (state.name !== 'sending') return state;
  if (step.type === 'taken') return { name: 'given', isEarlier: false };
  const { failure } = step;
  if (failure.code === 'feedback-given') return { name: 'given', isEarlier: true };
  if (failure.code === 'feedback-not-open') return { name: 'early' };
  return { name: 'asking', failure };
}

/** What the fields of the form say; `undefined` where nothing was said of the one that has to be. */
export function feedbackOf({
  satisfaction: grade,
  isDone,
  hardest,
}: Readonly<Record<string, unknown>>): Feedback | undefined {
  const satisfaction = SATISFACTIONS.find((one) => String(one) === grade);
  if (satisfaction === undefined) return undefined;
  const done = DONE.find((one) => one === isDone);
  const hard = HARDEST.find((one) => one === hardest);
  return { satisfaction, ...(done && { isDone: done }), ...(hard && { hardest: hard }) };
}
