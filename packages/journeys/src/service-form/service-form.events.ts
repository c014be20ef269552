import type { Answers, ApplicationReceipt, ApplicationRequest, ServiceId } from '@fanar/contract';
import { emit } from '../emit.js';
import { refusalFrom } from '../refusal.js';
import type { Permission } from './application-flow.js';
import { currentStep, placeOf, stepsOf } from './service-form.path.js';
import type { ServiceFormState } from './service-form.model.js';

export interface StepChangeDetail {
  readonly screen: 'what-you-need' | 'step' | 'review' | 'submitted';
  /** Id of the step, on a step. */
  readonly step?: string;
  /** Place of the step among those in view, from 1. */
  readonly index?: number;
  /** Number of steps in view. */
  readonly count?: number;
}

export interface BeforeSubmitDetail {
  readonly service: ServiceId;
  readonly version: number;
  /** Only with `expose-answers`, or where the host itself takes the answers. */
  readonly answers?: Answers;
  /**
   * Holds sending back until the promise settles. `false` or a rejection keeps it from being sent;
   * a rejection with a problem (`{ code, params }`) is told to the citizen.
   */
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

export interface SubmitDetail {
  readonly request: ApplicationRequest;
  /** The files that the answers name, by their ids there. */
  readonly files: ReadonlyMap<string, File>;
  /** The same over retries of the same application. */
  readonly idempotencyKey: string;
  /**
   * Keeps the form sending until the promise settles: with a receipt, with nothing where the host
   * goes on by itself, or with a rejection like that of a gateway, problems of answers included.
   */
  readonly respondWith: (promise: Promise<ApplicationReceipt | undefined>) => void;
}

export interface SubmittedDetail {
  readonly service: ServiceId;
  readonly version: number;
  /** Absent where the host took the answers and gave no receipt. */
  readonly reference?: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-step-change': CustomEvent<StepChangeDetail>;
    'fanar-before-submit': CustomEvent<BeforeSubmitDetail>;
    'fanar-submit': CustomEvent<SubmitDetail>;
    'fanar-submitted': CustomEvent<SubmittedDetail>;
  }
}

/** Where the form is, for `fanar-step-change`; nothing while it is not on a screen of its own. */
export function stepChangeOf(state: ServiceFormState): StepChangeDetail | undefined {
  if (state.phase === 'submitted') return { screen: 'submitted' };
  if (state.phase !== 'draft') return undefined;
  const { screen } = placeOf(state);
  const current = currentStep(state);
  if (!current) return { screen };
  const steps = stepsOf(state);
  const index = steps.findIndex(({ id }) => id === current.id) + 1;
  return { screen, step: current.id, index, count: steps.length };
}

/** Asks the host by a cancellable event whether the application may be sent. */
export async function askHost(
  host: HTMLElement,
  { service, version, answers }: ApplicationRequest,
  isExposing: boolean,
): Promise<Permission> {
  const waiting: Promise<unknown>[] = [];
  const waitUntil = (promise: Promise<unknown>) => void waiting.push(promise);
  const detail = { service, version, waitUntil, ...(isExposing && { answers }) };
  const isAllowed = emit(host, 'fanar-before-submit', detail, { cancelable: true });
  try {
    const results = await Promise.all(waiting);
    return { isGranted: isAllowed && !results.includes(false) };
  } catch (error) {
    return { isGranted: false, reason: refusalFrom(error) };
  }
}

/** Hands the application to the host. Without a word from it, the host goes on by itself. */
export async function handOver(
  host: HTMLElement,
  request: ApplicationRequest,
  idempotencyKey: string,
  files: ReadonlyMap<string, File>,
): Promise<ApplicationReceipt | undefined> {
  let response: Promise<ApplicationReceipt | undefined> | undefined;
  const respondWith = (promise: Promise<ApplicationReceipt | undefined>) => {
    response = promise;
  };
  emit(host, 'fanar-submit', { request, files, idempotencyKey, respondWith });
  return response;
}
