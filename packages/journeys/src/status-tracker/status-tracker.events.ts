import type { ApplicationStatus, Problem } from '@fanar/contract';
import { emit } from '../emit.js';
import { problemOf } from '../refusal.js';

export interface StatusShownDetail {
  readonly reference: string;
  /** Code of the stage it is in. */
  readonly stage: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-status-shown': CustomEvent<StatusShownDetail>;
  }
}

export function tellShown(host: HTMLElement, { reference, current }: ApplicationStatus): void {
  emit(host, 'fanar-status-shown', { reference, stage: current });
}

export function tellFailed(host: HTMLElement, problem: Problem): void {
  emit(host, 'fanar-error', problemOf(problem));
}
