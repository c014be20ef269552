import { answerAt, isSameAnswer, isWithin, movedUp, own } from './answer-paths.js';
import type { Draft, Prefill, PrefillEntry } from './service-form.model.js';

/*
 * What is asked of answers that the host has put in. Putting them in is in `service-form.prefill.ts`.
 */

/** Where an answer is from that the citizen has left as the host gave it. */
export function prefilledAt({ answers, prefilled }: Draft, path: string): PrefillEntry | undefined {
  const entry = own(prefilled, path);
  return entry && isSameAnswer(answerAt(answers, path), entry.value) ? entry : undefined;
}

/** Whether an answer, or one around it, is not the citizen's to change. */
export function isLocked(draft: Draft, path: string): boolean {
  return lockedPaths(draft).some((locked) => isWithin(path, locked));
}

/** Whether an answer holds one that is not the citizen's to change. */
export function holdsLocked(draft: Draft, path: string): boolean {
  return lockedPaths(draft).some((locked) => isWithin(locked, path));
}

/** A page asks of every one of its fields. */
const locks = new WeakMap<Draft, readonly string[]>();

function lockedPaths(draft: Draft): readonly string[] {
  const known = locks.get(draft);
  if (known) return known;
  const paths = Object.keys(draft.prefilled);
  const locked = paths.filter((path) => prefilledAt(draft, path)?.locked === true);
  locks.set(draft, locked);
  return locked;
}

/** Items that stood behind a removed one have moved up. */
export function prefilledAfterRemoval(prefilled: Prefill, list: string, index: number): Prefill {
  const moved = Object.entries(prefilled).flatMap(([path, entry]) => {
    const place = movedUp(path, list, index);
    return place === undefined ? [] : [[place, entry] as const];
  });
  return Object.fromEntries(moved);
}
