import { toAsciiDigits } from '@fanar/arabic';
import {
  parseReference,
  type CheckIn,
  type CheckInProof,
  type FieldProblem,
} from '@fanar/contract';
import type { Refusal } from '../refusal.js';

export interface CheckInState {
  readonly step: 'asking' | 'sending' | 'refused' | 'in';
  /** As typed. */
  readonly reference: string;
  readonly lastDigits: string;
  readonly result?: CheckIn;
  readonly failure?: Refusal;
  readonly camera: 'shut' | 'open' | 'failed' | 'unknown-code';
}

export type CheckInEvent =
  | { readonly type: 'typed'; readonly reference?: string; readonly lastDigits?: string }
  | { readonly type: 'sent' }
  | { readonly type: 'answered'; readonly result: CheckIn }
  | { readonly type: 'failed'; readonly failure: Refusal }
  | { readonly type: 'camera'; readonly camera: CheckInState['camera'] }
  /** To what was typed, to mend it. */
  | { readonly type: 'back' }
  /** For the next person: nothing of the last one stays. */
  | { readonly type: 'cleared' };

export const INITIAL: CheckInState = {
  step: 'asking',
  reference: '',
  lastDigits: '',
  camera: 'shut',
};

export function transition(state: CheckInState, event: CheckInEvent): CheckInState {
  const { reference, lastDigits } = state;
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        reference: event.reference ?? reference,
        lastDigits: event.lastDigits ?? lastDigits,
      };
    case 'sent':
      return { step: 'sending', reference, lastDigits, camera: 'shut' };
    case 'answered':
      // It has done its work: the number is what is needed from here on.
      return { ...INITIAL, step: 'in', result: event.result };
    case 'failed':
      return { step: 'refused', reference, lastDigits, failure: event.failure, camera: 'shut' };
    case 'camera':
      return { ...state, camera: event.camera };
    case 'back':
      return { step: 'asking', reference, lastDigits: '', camera: 'shut' };
    case 'cleared':
      return INITIAL;
  }
}

/** Whether there is anything on the screen that the next person must not see. */
export function isTouched({ step, reference, lastDigits, camera }: CheckInState): boolean {
  return step !== 'asking' || reference !== '' || lastDigits !== '' || camera !== 'shut';
}

const FOUR_DIGITS = /^\d{4}$/;

/** The canonical reference and proof, or what is wrong with each. */
export function readEntry(
  entry: Pick<CheckInState, 'reference' | 'lastDigits'>,
):
  | { readonly ok: true; readonly reference: string; readonly proof: CheckInProof }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  const reference = parseReference(entry.reference);
  const lastDigits = toAsciiDigits(entry.lastDigits).trim();
  const isWhole = FOUR_DIGITS.test(lastDigits);
  if (reference.ok && isWhole) {
    return { ok: true, reference: reference.value, proof: { lastDigits } };
  }
  return {
    ok: false,
    problems: [
      ...(reference.ok ? [] : [{ pointer: '/reference', code: 'appointment-number-wrong' }]),
      ...(isWhole ? [] : [{ pointer: '/lastDigits', code: 'last-digits-wrong' }]),
    ],
  };
}

/** Refusals with words of their own, and what to do. */
const EXPLAINED: ReadonlySet<string> = new Set([
  'check-in-early',
  'check-in-late',
  'check-in-elsewhere',
  'appointment-cancelled',
  'appointment-over',
  'appointment-not-found',
]);

export function isExplained({ code }: Refusal): boolean {
  return EXPLAINED.has(code);
}

/** Whether what was typed may be the reason: only then there is something to mend. */
export function isMendable({ code }: Refusal): boolean {
  return code === 'appointment-not-found' || !EXPLAINED.has(code);
}
