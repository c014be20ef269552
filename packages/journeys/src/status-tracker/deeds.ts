import {
  isAwaited,
  type ApplicationStatus,
  type CaseAccess,
  type CaseRequest,
  type NotificationChannel,
  type ServiceGateway,
  type Verification,
} from '@fanar/contract';

/** What the applicant can do while the application is under way. */
export type Deed =
  | { readonly kind: 'answer'; readonly request: string }
  | { readonly kind: 'message' }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'document'; readonly id: string }
  /** Corrects what was sent. */
  | { readonly kind: 'correct' }
  | Notify;

/** Asks to be told of news by a channel: first where to, then with the code that was sent there. */
export interface Notify {
  readonly kind: 'notify';
  readonly channel: NotificationChannel;
  /** As it was sent, with what the code is entered for. */
  readonly sent?: { readonly to: string; readonly code: Verification };
}

/** What is sent with a form. */
export type Sent = Exclude<Deed, { kind: 'document' | 'notify' | 'correct' }>;

export function awaitedRequests({ requests = [] }: ApplicationStatus): readonly CaseRequest[] {
  return requests.filter(isAwaited);
}

/** Whether it makes sense now; the form of what does not is closed. */
export function isTimely(deed: Deed, status: ApplicationStatus): boolean {
  switch (deed.kind) {
    case 'answer':
      return awaitedRequests(status).some(({ id }) => id === deed.request);
    case 'appeal':
      return isAppealable(status);
    // What was entered stays, to be written to the office where it comes too late.
    case 'correct':
    case 'message':
    case 'document':
    case 'notify':
      return true;
  }
}

/** The last day is looked at by whoever offers it. */
export function isAppealable({ decision }: ApplicationStatus): boolean {
  return decision?.appeal?.isOnline === true && !decision.isAppealed;
}

/** Taken, and somebody has to act still. */
export function mayWithdraw({ state = 'received', waitsFor }: ApplicationStatus): boolean {
  return state === 'received' && (waitsFor === 'office' || waitsFor === 'applicant');
}

/** Which office read what of an application. */
export interface Accesses {
  readonly of: string | undefined;
  readonly items: readonly CaseAccess[];
}

/** What of it the back end can take. */
export interface Abilities {
  readonly answers: boolean;
  readonly writes: boolean;
  readonly appeals: boolean;
  readonly withdraws: boolean;
  readonly corrects: boolean;
  readonly fetches: boolean;
  readonly tellsAccesses: boolean;
  readonly pays: boolean;
  readonly notifies: boolean;
}

export function abilitiesOf(gateway: ServiceGateway | undefined): Abilities {
  return {
    answers: !!gateway?.answerRequest,
    writes: !!gateway?.writeMessage,
    appeals: !!gateway?.appealDecision,
    withdraws: !!gateway?.withdrawApplication,
    corrects: !!(gateway?.correctApplication && gateway.getReceipt),
    fetches: !!gateway?.getIssuedDocument,
    tellsAccesses: !!gateway?.listAccesses,
    pays: !!gateway?.startPayment,
    notifies: !!(gateway?.setNotification && gateway.sendCode && gateway.checkCode),
  };
}
