import { isAwaited, isClosed, type ServiceDefinition } from '@fanar/contract';
import type { CasePage, CaseView, OfficeCase, TaggedCase } from '@fanar/contract/staff';
import type { Refusal } from '@fanar/journeys/pieces';

/** Whoever sits at the desk: the office, and the token that opens it. */
export interface Session {
  readonly office: string;
  readonly token: string;
}

/** What can be done with a case, by the name of its form: one for each request that is judged. */
export type Deed =
  | 'stage'
  | 'request'
  | 'message'
  | 'decision'
  | 'document'
  | 'office'
  | `judgement ${string}`
  | `withdrawal ${string}`;

export interface Inbox {
  readonly view: CaseView;
  readonly page?: CasePage;
  /** How the pages before this one were asked for, and this one at the end; the first by nothing. */
  readonly places: readonly (string | undefined)[];
  readonly isLoading: boolean;
  readonly failure?: Refusal;
}

export interface OpenedCase {
  /** The office that opened it. */
  readonly office: string;
  readonly reference: string;
  readonly isLoading: boolean;
  readonly failure?: Refusal;
  readonly found?: TaggedCase;
  /** What its answers are read by; nothing where the service is there no more. */
  readonly definition?: ServiceDefinition;
  /** Forms that are there. One stays when somebody else makes it useless: words may stand in it. */
  readonly offered: readonly Deed[];
  readonly doing?: Deed;
  readonly done?: Deed;
  readonly trouble?: { readonly deed: Deed; readonly failure: Refusal };
  /** Somebody else has changed it, and that was not looked at yet. */
  readonly isChanged: boolean;
}

export interface DeskState {
  readonly session?: Session;
  readonly isSigningIn: boolean;
  /** Why nobody is signed in. */
  readonly refused?: Refusal;
  readonly inbox: Inbox;
  readonly opened?: OpenedCase;
}

export type DeskEvent =
  | { readonly type: 'sign-in-asked' }
  | { readonly type: 'signed-in'; readonly session: Session; readonly page: CasePage }
  | { readonly type: 'sign-in-failed'; readonly failure: Refusal }
  | { readonly type: 'signed-out' }
  /** In the middle of the work: what is being written stays. */
  | { readonly type: 'token-refused'; readonly failure: Refusal }
  | {
      readonly type: 'inbox-asked';
      readonly view: CaseView;
      readonly places: Inbox['places'];
    }
  | { readonly type: 'inbox-came'; readonly page: CasePage }
  | { readonly type: 'inbox-failed'; readonly failure: Refusal }
  | { readonly type: 'case-asked'; readonly reference: string }
  | {
      readonly type: 'case-came';
      readonly found: TaggedCase;
      readonly definition?: ServiceDefinition | undefined;
    }
  | { readonly type: 'case-failed'; readonly failure: Refusal }
  | { readonly type: 'case-left' }
  /** Read again since it had changed. */
  | { readonly type: 'case-changed'; readonly found: TaggedCase }
  | { readonly type: 'deed-begun'; readonly deed: Deed }
  | { readonly type: 'deed-done'; readonly deed: Deed; readonly found: TaggedCase }
  | { readonly type: 'deed-failed'; readonly deed: Deed; readonly failure: Refusal };

export const INITIAL: DeskState = {
  isSigningIn: false,
  inbox: { view: 'open', places: [undefined], isLoading: false },
};

export function transition(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'sign-in-asked':
      return { ...without(state, 'refused'), isSigningIn: true };
    case 'signed-in': {
      const { session, page } = event;
      const isOthers = state.opened && state.opened.office !== session.office;
      const kept = isOthers ? without(state, 'opened') : state;
      return {
        ...without(kept, 'refused'),
        ...{ session, isSigningIn: false },
        inbox: { ...INITIAL.inbox, page },
      };
    }
    case 'sign-in-failed':
      return { ...state, isSigningIn: false, refused: event.failure };
    case 'signed-out':
      return INITIAL;
    case 'token-refused':
      return { ...without(state, 'session'), refused: event.failure, isSigningIn: false };
    case 'inbox-asked':
    case 'inbox-came':
    case 'inbox-failed':
      return { ...state, inbox: afterInbox(state.inbox, event) };
    case 'case-asked': {
      const { reference } = event;
      const { office = '' } = state.session ?? {};
      const opened = { office, reference, isLoading: true, offered: [], isChanged: false };
      return { ...state, opened };
    }
    case 'case-left':
      return without(state, 'opened');
    default: {
      const { opened } = state;
      return opened ? { ...state, opened: afterCase(opened, event) } : state;
    }
  }
}

function afterInbox(inbox: Inbox, event: Extract<DeskEvent, { type: `inbox-${string}` }>): Inbox {
  switch (event.type) {
    case 'inbox-asked': {
      const { view, places } = event;
      const isSame = view === inbox.view;
      return {
        ...{ view, places, isLoading: true },
        // What stands there stays until there is something else of its kind.
        ...(isSame && inbox.page && { page: inbox.page }),
      };
    }
    case 'inbox-came':
      return { ...without(inbox, 'failure'), page: event.page, isLoading: false };
    case 'inbox-failed':
      return { ...inbox, isLoading: false, failure: event.failure };
  }
}

type CaseEvent = Extract<
  DeskEvent,
  { type: 'case-came' | 'case-failed' | 'case-changed' | `deed-${string}` }
>;

function afterCase(opened: OpenedCase, event: CaseEvent): OpenedCase {
  switch (event.type) {
    case 'case-came': {
      const { found, definition } = event;
      const offered = offeredBy(found.case);
      return { ...opened, isLoading: false, found, offered, ...(definition && { definition }) };
    }
    case 'case-failed':
      return { ...opened, isLoading: false, failure: event.failure };
    case 'case-changed': {
      const { found } = event;
      const offered = Array.from(new Set([...opened.offered, ...offeredBy(found.case)]));
      return { ...without(opened, 'done'), found, offered, isChanged: true };
    }
    case 'deed-begun':
      return { ...without(without(opened, 'done'), 'trouble'), doing: event.deed };
    case 'deed-done': {
      const { deed, found } = event;
      const next = without(without(opened, 'doing'), 'trouble');
      return { ...next, found, done: deed, offered: offeredBy(found.case), isChanged: false };
    }
    case 'deed-failed': {
      const { deed, failure } = event;
      return { ...without(opened, 'doing'), trouble: { deed, failure } };
    }
  }
}

function without<Of extends object, Name extends keyof Of>(
  of: Of,
  name: Name,
): Omit<Of, Name> & Of {
  const { [name]: _, ...rest } = of;
  return rest as Omit<Of, Name> & Of;
}

/** What can be done with a case as it stands. */
export function offeredBy({ status, moves }: OfficeCase): readonly Deed[] {
  const requests = status.requests ?? [];
  if (isClosed(status)) return ['message'];
  return [
    ...requests.flatMap(({ id, state }): Deed[] =>
      state === 'answered' ? [`judgement ${id}`] : isAwaited({ state }) ? [`withdrawal ${id}`] : [],
    ),
    'message',
    'request',
    ...(moves.length > 0 ? (['stage'] as const) : []),
    ...(['decision', 'document', 'office'] as const),
  ];
}

/** Whether a form is of use as the case stands now. */
export function isTimely(deed: Deed, found: OfficeCase): boolean {
  return offeredBy(found).includes(deed);
}

/** Past the last day on which it was expected, and not done. @param today in Cairo */
export function isLate(
  { expected, waitsFor }: { readonly expected: string; readonly waitsFor?: string | undefined },
  today: string,
): boolean {
  return waitsFor !== 'nobody' && expected < today;
}
