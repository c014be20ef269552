import type { ServiceDefinition, SignatureRequest } from '@fanar/contract';
import type { Refusal } from '../refusal.js';

/** One signature, from a link to a decision. */
export type CoSignatureState = Closed | Opening | Missing | Asked | Decided;

/** Nothing was asked for. */
export interface Closed {
  readonly phase: 'closed';
}

export interface Opening {
  readonly phase: 'opening';
}

export interface Missing {
  readonly phase: 'missing';
  readonly problem: Refusal;
}

export interface Asked {
  readonly phase: 'asked';
  readonly request: SignatureRequest;
  /** For the words of the questions. */
  readonly definition: ServiceDefinition;
  /** What the person is about to do. */
  readonly intent: 'sign' | 'decline';
  readonly isSending: boolean;
  readonly failure?: Refusal;
}

export interface Decided {
  readonly phase: 'decided';
  readonly request: SignatureRequest;
  /** In this visit, so that it is told as done and not as known. */
  readonly isNew: boolean;
}

export const closed: Closed = { phase: 'closed' };
export const opening: Opening = { phase: 'opening' };

export function missing(problem: Refusal): Missing {
  return { phase: 'missing', problem };
}

/** What was asked for has come; a decision made before stands. */
export function opened(request: SignatureRequest, definition: ServiceDefinition): Asked | Decided {
  if (request.status !== 'waiting') return { phase: 'decided', request, isNew: false };
  return { phase: 'asked', request, definition, intent: 'sign', isSending: false };
}

export function intend(state: Asked, intent: Asked['intent']): Asked {
  if (state.isSending) return state;
  const { failure: _failure, ...rest } = state;
  return { ...rest, intent };
}

export function sending(state: Asked): Asked {
  const { failure: _failure, ...rest } = state;
  return { ...rest, isSending: true };
}

/** The page would not have it sent. */
export function heldBack(state: Asked): Asked {
  return { ...state, isSending: false };
}

export function refused(state: Asked, failure: Refusal): Asked {
  return { ...state, isSending: false, failure };
}

export function decided(request: SignatureRequest): Decided {
  return { phase: 'decided', request, isNew: true };
}
