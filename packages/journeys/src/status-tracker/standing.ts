import type { ApplicationStatus } from '@fanar/contract';
import type { TagTone } from '@fanar/elements/tag';
import { actionOf, isFinished, isLate } from './status-tracker.state.js';

/** How the whole application stands: the words of `standing-…`. */
export type Standing =
  | 'checked'
  | 'working'
  | 'late'
  | 'yours'
  | 'unregistered'
  | 'appealed'
  | 'approved'
  | 'partly-approved'
  | 'refused'
  | 'withdrawn'
  | 'done';

export const TONES: Readonly<Record<Standing, TagTone>> = {
  checked: 'info',
  working: 'progress',
  late: 'warning',
  yours: 'warning',
  unregistered: 'danger',
  appealed: 'info',
  approved: 'success',
  'partly-approved': 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  done: 'success',
};

export function standingOf(status: ApplicationStatus, today: string): Standing {
  const { decision, state } = status;
  if (state === 'refused') return 'unregistered';
  if (['answer', 'sign', 'pay'].includes(actionOf(status))) return 'yours';
  if (decision?.isAppealed) return 'appealed';
  // Of an outcome that is not known here nothing is said but that work goes on.
  if (decision && decision.outcome in TONES) return decision.outcome;
  if (state === 'processing') return 'checked';
  if (isFinished(status)) return 'done';
  return isLate(status, today) ? 'late' : 'working';
}
