import type { ServiceDefinition, ServiceId } from '@fanar/contract';
import type { CaseAct, CaseView, StaffGateway, TaggedCase } from '@fanar/contract/staff';
import { IdempotencyKeys, LiveFollower, refusalFrom } from '@fanar/journeys/pieces';
import {
  INITIAL,
  transition,
  type Deed,
  type DeskEvent,
  type DeskState,
  type Session,
} from './desk.state.js';

/** Where the session is kept while the tab is open. */
export interface SessionStore {
  readonly read: () => Session | undefined;
  /** Nothing: forgets it. */
  readonly write: (session: Session | undefined) => void;
}

export interface DeskFlowOptions {
  /** The back end for whoever holds a token. */
  readonly gatewayFor: (token: string) => StaffGateway;
  readonly getService: (id: ServiceId) => Promise<ServiceDefinition>;
  readonly store: SessionStore;
  readonly newKey: () => string;
  readonly onChange: (next: DeskState, event: DeskEvent) => void;
}

/** What is done at the desk, with a back end. Plain TypeScript: its owner draws and speaks. */
export class DeskFlow {
  readonly #options: DeskFlowOptions;
  readonly #keys: IdempotencyKeys;
  readonly #follower = new LiveFollower<never>({
    watch: () => undefined,
    ask: (signal) => this.#askWhatChanged(signal),
    onData: () => undefined,
    onLiveliness: () => undefined,
  });
  #state: DeskState = INITIAL;
  #gateway: StaffGateway | undefined;
  #asking: AbortController | undefined;

  constructor(options: DeskFlowOptions) {
    this.#options = options;
    this.#keys = new IdempotencyKeys(options.newKey);
  }

  /** Goes on as who was signed in when the page was left. */
  async resume(): Promise<void> {
    const session = this.#options.store.read();
    if (session) await this.signIn(session);
  }

  /** Never rejects: the state says what came of it. */
  async signIn(session: Session): Promise<void> {
    const gateway = this.#options.gatewayFor(session.token);
    this.#dispatch({ type: 'sign-in-asked' });
    try {
      const page = await gateway.listCases(session.office, { view: 'open' });
      this.#gateway = gateway;
      this.#options.store.write(session);
      this.#dispatch({ type: 'signed-in', session, page });
      this.#follower.start();
    } catch (error) {
      const failure = refusalFrom(error);
      if (failure.code === 'sign-in-needed') this.#options.store.write(undefined);
      this.#dispatch({ type: 'sign-in-failed', failure });
    }
  }

  signOut(): void {
    this.stop();
    this.#gateway = undefined;
    this.#options.store.write(undefined);
    this.#dispatch({ type: 'signed-out' });
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#asking?.abort();
    this.#follower.stop();
  }

  choose(view: CaseView): Promise<void> {
    return this.#askInbox(view, [undefined]);
  }

  /** Asks for the page again, from the first one on where that is not given. */
  refresh(): Promise<void> {
    const { view, places } = this.#state.inbox;
    return this.#askInbox(view, places);
  }

  turn(to: 'next' | 'previous'): Promise<void> {
    const { view, places, page } = this.#state.inbox;
    if (to === 'previous') return this.#askInbox(view, places.slice(0, -1));
    return page?.next === undefined
      ? Promise.resolve()
      : this.#askInbox(view, [...places, page.next]);
  }

  /** Opens a case. Never rejects. */
  async open(reference: string): Promise<void> {
    const [gateway, session] = [this.#gateway, this.#state.session];
    if (!gateway || !session) return;
    const signal = this.#begin();
    this.#dispatch({ type: 'case-asked', reference });
    try {
      const found = await gateway.getCase(session.office, reference, { signal });
      // Without its service it is shown all the same.
      const definition = await this.#options
        .getService(found.case.status.service as ServiceId)
        .catch(() => undefined);
      if (!signal.aborted) this.#dispatch({ type: 'case-came', found, definition });
    } catch (error) {
      if (!signal.aborted) this.#failed(error, (failure) => ({ type: 'case-failed', failure }));
    }
  }

  leave(): void {
    this.#asking?.abort();
    this.#dispatch({ type: 'case-left' });
    void this.refresh();
  }

  /** Does something with the case that is open. @returns whether it is done */
  async act(deed: Deed, act: CaseAct): Promise<boolean> {
    const [gateway, { session, opened }] = [this.#gateway, this.#state];
    if (!gateway || !session || !opened?.found || opened.doing) return false;
    const { reference, found } = opened;
    const purpose = JSON.stringify([session.office, reference, act]);
    this.#dispatch({ type: 'deed-begun', deed });
    try {
      const after = await gateway.addCaseEvent(session.office, reference, act, {
        tag: found.tag,
        idempotencyKey: this.#keys.for(purpose),
      });
      this.#keys.settle(purpose);
      if (this.#isOpen(reference)) this.#dispatch({ type: 'deed-done', deed, found: after });
      return true;
    } catch (error) {
      this.#keys.fail(purpose, error);
      if (!this.#isOpen(reference)) return false;
      await this.#lookAgain(gateway, session, reference, error);
      this.#failed(error, (failure) => ({ type: 'deed-failed', deed, failure }));
      return false;
    }
  }

  /** The bytes of a file of the case that is open. Rejects with a `GatewayError`. */
  file(upload: string): Promise<Blob> {
    const [gateway, { session, opened }] = [this.#gateway, this.#state];
    if (!gateway || !session || !opened) return Promise.reject(new Error('No case is open'));
    return gateway.getCaseFile(session.office, opened.reference, upload);
  }

  async #askInbox(view: CaseView, places: DeskState['inbox']['places']): Promise<void> {
    const [gateway, session] = [this.#gateway, this.#state.session];
    if (!gateway || !session) return;
    const signal = this.#begin();
    this.#dispatch({ type: 'inbox-asked', view, places });
    try {
      const after = places.at(-1);
      const page = await gateway.listCases(session.office, { view, after, signal });
      if (!signal.aborted) this.#dispatch({ type: 'inbox-came', page });
    } catch (error) {
      if (!signal.aborted) this.#failed(error, (failure) => ({ type: 'inbox-failed', failure }));
    }
  }

  /** Somebody was quicker: how it stands now is shown beside what was written. */
  async #lookAgain(
    gateway: StaffGateway,
    { office }: Session,
    reference: string,
    error: unknown,
  ): Promise<void> {
    const { code } = refusalFrom(error);
    const isOutdated = code === 'application-changed' || code.endsWith('-closed');
    const found = isOutdated && (await gateway.getCase(office, reference).catch(() => undefined));
    if (found && this.#isOpen(reference)) this.#dispatch({ type: 'case-changed', found });
  }

  async #askWhatChanged(signal: AbortSignal): Promise<void> {
    const [gateway, { session, opened, inbox }] = [this.#gateway, this.#state];
    if (!gateway || !session) return;
    if (!opened) {
      const { view, places } = inbox;
      if (inbox.isLoading) return;
      const page = await gateway.listCases(session.office, { view, after: places.at(-1), signal });
      const isStill = this.#state.inbox === inbox && !this.#state.opened;
      if (isStill && !signal.aborted) this.#dispatch({ type: 'inbox-came', page });
      return;
    }
    if (!opened.found || opened.doing) return;
    const { reference, found } = opened;
    const changed = await this.#changed(gateway, session, reference, found, signal);
    // Not what was seen before something was done meanwhile.
    const isStill = this.#state.opened?.found === found && !this.#state.opened.doing;
    if (changed && isStill && !signal.aborted) {
      this.#dispatch({ type: 'case-changed', found: changed });
    }
  }

  #changed(
    gateway: StaffGateway,
    { office }: Session,
    reference: string,
    { tag }: TaggedCase,
    signal: AbortSignal,
  ): Promise<TaggedCase | undefined> {
    return gateway.getChangedCase(office, reference, tag, { signal });
  }

  #begin(): AbortSignal {
    this.#asking?.abort();
    this.#asking = new AbortController();
    return this.#asking.signal;
  }

  #isOpen(reference: string): boolean {
    return this.#state.opened?.reference === reference;
  }

  /** A token that opens nothing any more is asked for anew; all else is told where it happened. */
  #failed(error: unknown, eventOf: (failure: ReturnType<typeof refusalFrom>) => DeskEvent): void {
    const failure = refusalFrom(error);
    this.#dispatch(eventOf(failure));
    if (failure.code !== 'sign-in-needed') return;
    this.#follower.stop();
    this.#options.store.write(undefined);
    this.#dispatch({ type: 'token-refused', failure });
  }

  #dispatch(event: DeskEvent): void {
    this.#state = transition(this.#state, event);
    this.#options.onChange(this.#state, event);
  }
}
