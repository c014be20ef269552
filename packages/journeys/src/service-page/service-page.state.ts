import type { Office, ServiceDefinition } from '@fanar/contract';
import type { Refusal } from '../refusal.js';
import type { Loading, Unavailable } from '../service-form/service-form.model.js';

/** A service that is told of, and where it is offered. */
export type ServicePageState = Loading | Unavailable | Shown;

export interface Shown {
  readonly phase: 'shown';
  readonly definition: ServiceDefinition;
  /** Nothing before they are known. */
  readonly offices?: readonly Office[];
  /** Why they are not. */
  readonly failure?: Refusal;
}

export const loading: Loading = { phase: 'loading' };

export function unavailable(problem: Refusal): Unavailable {
  return { phase: 'unavailable', problem };
}

/** The same service keeps what is known of its offices. */
export function shown(state: ServicePageState, definition: ServiceDefinition): Shown {
  const isSame = state.phase === 'shown' && state.definition.id === definition.id;
  return isSame ? { ...state, definition } : { phase: 'shown', definition };
}

export function withOffices({ definition }: Shown, offices: readonly Office[]): Shown {
  return { phase: 'shown', definition, offices };
}

/** What was known of them before still stands. */
export function withoutOffices(state: Shown, failure: Refusal): Shown {
  return state.offices ? state : { ...state, failure };
}

/** They are asked for again. */
export function awaitingOffices({ failure: _failure, ...state }: Shown): Shown {
  return state;
}

/** Whether anything is still to come. */
export function isAwaiting(state: ServicePageState): boolean {
  return state.phase === 'loading' || (state.phase === 'shown' && !state.offices && !state.failure);
}
