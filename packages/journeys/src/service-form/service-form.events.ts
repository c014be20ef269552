import type {
  Answers,
  ApplicationReceipt,
  ApplicationRequest,
  FieldProblem,
  ServiceId,
} from '@fanar/contract';
import { askWhy, type FormError, type Waitable } from '@fanar/elements';
import { emit } from '../emit.js';
import { refusalFrom, type Refusal } from '../refusal.js';
import { currentPage, pagesOf, placeOf } from './service-form.path.js';
import type { Place, ServiceFormState } from './service-form.model.js';

export interface StepChangeDetail {
  readonly screen: Place['screen'] | 'submitted';
  /** Id of the step, on a step. */
  readonly step?: string;
  /** Place of the step among those in view, from 1. */
  readonly index?: number;
  /** Number of steps in view. */
  readonly count?: number;
  /** Something is wrong on the screen: a page that shows the screen in its title marks it there. */
  readonly hasErrors: boolean;
}

/** What a cancellable event tells beside its own facts. */
export interface Asking {
  /**
   * Holds it back until the promise settles. `false` or a rejection says no; a rejection with a
   * problem (`{ code, params }`) is told to the citizen.
   */
  readonly waitUntil: (promise: PromiseLike<unknown>) => void;
}

/** How the host answered, and why not, where it says so: problems of single answers included. */
export type HostAnswer =
  { readonly isGranted: true } | { readonly isGranted: false; readonly reason?: Refusal };

export interface BeforeStepDetail extends Asking {
  readonly service: ServiceId;
  readonly version: number;
  /** Id of the step that is about to be left. */
  readonly step: string;
  /** Only with `expose-answers`. */
  readonly answers?: Answers;
}

export interface BeforeSubmitDetail extends Asking {
  readonly service: ServiceId;
  readonly version: number;
  /** Only with `expose-answers`, or where the host itself takes the answers. */
  readonly answers?: Answers;
}

export interface BeforeLeaveDetail extends Asking {
  /** Where the citizen is about to be led. Not to be logged: it may open a payment. */
  readonly href: string;
  /** `reload`: a part of the form can be had only by loading the page again; what is kept is kept. */
  readonly reason: 'payment' | 'reload';
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

export interface DraftSavedDetail {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** On this device, under a link, or in a file given to the citizen. */
  readonly by: 'device' | 'link' | 'file';
  /** The link, for the page to send to the citizen. A secret of hers: never to be logged. */
  readonly href?: string;
  /** When the link ends: an instant, ISO 8601. */
  readonly expiresAt?: string;
}

export interface ProblemDetail {
  /** Where they are shown: a step or the review. */
  readonly step?: string;
  /** What is wrong, by path of the field (`owners/0/name`) and code. Nothing that was entered. */
  readonly problems: readonly { readonly field: string; readonly code: string }[];
}

export interface ReceiptShownDetail {
  readonly reference: string;
  readonly state: NonNullable<ApplicationReceipt['state']>;
  readonly payment?: NonNullable<ApplicationReceipt['payment']>['status'];
}

declare global {
  interface HTMLElementEventMap {
    'fanar-step-change': CustomEvent<StepChangeDetail>;
    'fanar-before-step': CustomEvent<BeforeStepDetail>;
    'fanar-before-submit': CustomEvent<BeforeSubmitDetail>;
    'fanar-submit': CustomEvent<SubmitDetail>;
    'fanar-submitted': CustomEvent<SubmittedDetail>;
    'fanar-before-leave': CustomEvent<BeforeLeaveDetail>;
    'fanar-draft-saved': CustomEvent<DraftSavedDetail>;
    'fanar-before-extend': CustomEvent<Waitable>;
    'fanar-problem': CustomEvent<ProblemDetail>;
    'fanar-receipt-shown': CustomEvent<ReceiptShownDetail>;
  }
}

/** Where the form is, for `fanar-step-change`; nothing while it is not on a screen of its own. */
export function stepChangeOf(
  state: ServiceFormState,
): Omit<StepChangeDetail, 'hasErrors'> | undefined {
  if (state.phase === 'submitted') return { screen: 'submitted' };
  if (state.phase !== 'draft') return undefined;
  const { screen } = placeOf(state);
  const current = currentPage(state);
  if (!current) return { screen };
  const pages = pagesOf(state);
  const index = pages.findIndex(({ id }) => id === current.id) + 1;
  return { screen, step: current.id, index, count: pages.length };
}

/** The step or the screen in view, as the slot for help beside it is named. */
export function helpPlaceOf(state: ServiceFormState): string {
  const place = stepChangeOf(state);
  return place?.step ?? place?.screen ?? state.phase;
}

/** Tells the host of the screen in view, and of what is wrong on it. */
export function tellOfScreen(
  host: HTMLElement,
  state: ServiceFormState,
  errors: readonly FormError[],
): void {
  const detail = stepChangeOf(state);
  if (!detail) return;
  emit(host, 'fanar-step-change', { ...detail, hasErrors: errors.length > 0 });
  if (errors.length === 0) return;
  const known = state.phase === 'draft' ? state.problems : [];
  const problems = errors.map(({ pointer, field }) => {
    const found = known.find((problem) => problem.pointer === pointer);
    return { pointer, code: found?.code ?? field?.problem?.code ?? 'answer-type' };
  });
  emit(host, 'fanar-problem', problemDetailOf(problems, detail.step ?? detail.screen));
}

/** Asks the host by a cancellable event whether a step may be left. */
export function askToGoOn(
  host: HTMLElement,
  detail: Omit<BeforeStepDetail, keyof Asking>,
): Promise<HostAnswer> {
  return askPage(host, 'fanar-before-step', { ...detail });
}

/** Asks the host by a cancellable event whether the application may be sent. */
export function askHost(
  host: HTMLElement,
  { service, version, answers }: ApplicationRequest,
  isExposing: boolean,
): Promise<HostAnswer> {
  return askPage(host, 'fanar-before-submit', {
    service,
    version,
    ...(isExposing && { answers }),
  });
}

/** Asks the host by a cancellable event whether the citizen may be led to another page. */
export async function askToLeave(
  host: HTMLElement,
  href: string,
  reason: BeforeLeaveDetail['reason'] = 'payment',
): Promise<boolean> {
  const { isGranted } = await askPage(host, 'fanar-before-leave', { href, reason });
  return isGranted;
}

async function askPage(
  host: HTMLElement,
  type: 'fanar-before-step' | 'fanar-before-submit' | 'fanar-before-leave',
  detail: Readonly<Record<string, unknown>>,
): Promise<HostAnswer> {
  const permission = await askWhy(host, type, detail);
  if (permission.isGranted) return permission;
  const { reason } = permission;
  return { isGranted: false, ...(reason !== undefined && { reason: refusalFrom(reason) }) };
}

/** What of problems the host is told: their places and codes. */
export function problemDetailOf(
  problems: readonly Pick<FieldProblem, 'pointer' | 'code'>[],
  step?: string,
): ProblemDetail {
  return {
    ...(step !== undefined && { step }),
    problems: problems.map(({ pointer, code }) => ({ field: pointer.slice(1), code })),
  };
}

/** Tells the page that an application was sent, and no more of it than its reference. */
export function tellSubmitted(
  form: HTMLElement,
  { service, version }: ApplicationRequest,
  receipt: ApplicationReceipt | undefined,
): void {
  emit(form, 'fanar-submitted', {
    service,
    version,
    ...(receipt && { reference: receipt.reference }),
  });
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
