import {
  parseReference,
  type ApplicationStatus,
  type CaseEvent,
  type Correction,
  type Language,
  type NotificationChannel,
  type OpenedApplication,
  type ServiceGateway,
  type Verification,
  type VerificationProof,
} from '@fanar/contract';
import { IdempotencyKeys } from '../booking/idempotency-keys.js';
import { LiveFollower } from '../live-follower.js';
import { readGlance, readLookUp, type LookUp } from '../look-up/look-up.js';
import { isOutcomeOpen, refusalFrom, type Refusal } from '../refusal.js';
import type { Deed, Notify, Sent } from './deeds.js';
import {
  INITIAL,
  transition,
  type ReadStatus,
  type TrackerEvent,
  type TrackerState,
} from './status-tracker.state.js';

export interface TrackerFlowOptions {
  readonly gateway: () => ServiceGateway | undefined;
  readonly newKey: () => string;
  readonly onChange: (next: TrackerState, event: TrackerEvent) => void;
  /**
   * Fetches what a status is drawn with: while it is asked for, and once it is known. Never rejects.
   * Default: nothing.
   */
  readonly prepare?: (status?: ApplicationStatus) => Promise<unknown>;
  /** The status that this device keeps. Never rejects. Default: none. */
  readonly recall?: (application: OpenedApplication) => Promise<ReadStatus | undefined>;
  /** Whether somebody looks at the page. Default: always. */
  readonly isSeen?: () => boolean;
  /** Milliseconds of the epoch. Default: now. */
  readonly clock?: () => number;
}

/** What a form gives. */
export interface Given {
  /** Ids of uploads. */
  readonly files?: readonly string[];
  readonly words?: string | undefined;
  /** A mobile in E.164, or an e-mail address. */
  readonly to?: string;
  /** That was sent there. */
  readonly code?: string;
}

/** Following one application with a back end. Plain TypeScript: its owner draws and speaks. */
export class TrackerFlow {
  readonly #options: TrackerFlowOptions;
  readonly #keys: IdempotencyKeys;
  readonly #follower = new LiveFollower<CaseEvent>({
    goesOn: true,
    watch: () => {
      const [gateway, application] = [this.#options.gateway(), this.#application];
      const after = this.#state.status?.lastEvent;
      // Without a place to begin, what happened meanwhile would be missed.
      if (!gateway?.watchApplication || !application || after === undefined) return undefined;
      return (onEvent, signal) => gateway.watchApplication?.(application, after, onEvent, signal);
    },
    ask: (signal) => this.#askQuietly(signal),
    onData: () => void this.#follower.ask(),
    isSeen: () => this.#options.isSeen?.() ?? true,
    isSame: () => this.#isSame,
    onLiveliness: (liveliness, failure) => {
      if (failure) this.#dispatch({ type: 'failed', failure });
      // Asked meanwhile, it is cut off all the same.
      else if (liveliness !== 'asking') this.#dispatch({ type: liveliness });
    },
  });
  #state: TrackerState = INITIAL;
  #application: OpenedApplication | undefined;
  #asking: AbortController | undefined;
  #isSame = false;
  /** That a code was entered: it is good for once, and what follows it may have to be tried again. */
  #proof: VerificationProof | undefined;

  constructor(options: TrackerFlowOptions) {
    this.#options = options;
    this.#keys = new IdempotencyKeys(options.newKey);
  }

  /** What is followed. */
  get application(): OpenedApplication | undefined {
    return this.#application;
  }

  get state(): TrackerState {
    return this.#state;
  }

  type(lookUp: Partial<LookUp>): void {
    this.#dispatch({ type: 'look-up-changed', lookUp });
  }

  /** Asks for what was typed, and follows it from then on. Never rejects. */
  async open(): Promise<void> {
    const gateway = this.#options.gateway();
    if (!gateway) return;
    const { digits, lookUp } = this.#state;
    if (digits !== undefined) return this.#glance(gateway, readGlance(lookUp.reference, digits));
    const wanted = readLookUp(lookUp);
    if (!wanted.ok) return;
    const { reference, key } = wanted;
    this.#stopAsking();
    // Of another one nothing is told any more.
    if (this.#application?.reference !== reference) this.#drop();
    const { signal } = (this.#asking = new AbortController());
    this.#dispatch({ type: 'asked', reference });
    const prepared = this.#options.prepare?.();
    try {
      const status = await gateway.getApplication(reference, key, { signal });
      await soon(Promise.all([prepared, this.#options.prepare?.(status)]));
      if (signal.aborted) return;
      this.#application = { reference, key };
      this.#know(status);
      this.follow();
    } catch (error) {
      if (!signal.aborted) await this.#miss({ reference, key }, refusalFrom(error), signal);
    }
  }

  /** What cannot be read is shown as this device keeps it, if it does. */
  async #miss(wanted: OpenedApplication, failure: Refusal, signal: AbortSignal): Promise<void> {
    const mayKnow = !this.#state.status && isOutcomeOpen(failure);
    const known = mayKnow ? await this.#options.recall?.(wanted) : undefined;
    if (signal.aborted) return;
    if (!known) return this.#dispatch({ type: 'failed', failure });
    this.#application = wanted;
    this.#dispatch({ type: 'recalled', ...known, failure });
    this.follow();
  }

  /** Asks for the last digits in place of the key; for the key again with nothing. */
  typeDigits(digits: string | undefined): void {
    this.#dispatch({ type: 'digits-changed', digits });
  }

  /** Only where it is: nothing is followed, and nothing can be done. */
  async #glance(gateway: ServiceGateway, wanted: ReturnType<typeof readGlance>): Promise<void> {
    if (!wanted.ok || !gateway.glanceApplication) return;
    const { reference, lastDigits } = wanted;
    this.#stopAsking();
    this.#drop();
    const { signal } = (this.#asking = new AbortController());
    this.#dispatch({ type: 'asked', reference });
    try {
      const status = await gateway.glanceApplication(reference, lastDigits, { signal });
      await soon(this.#options.prepare?.(status));
      if (!signal.aborted) this.#dispatch({ type: 'answered', status });
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'failed', failure: refusalFrom(error) });
    }
  }

  /** Whether it shows another one than this. */
  isOther(reference: string): boolean {
    const { status } = this.#state;
    if (!status) return false;
    const parsed = parseReference(reference);
    return !parsed.ok || parsed.value !== status.reference;
  }

  /** Asks at once, if it follows: somebody looks again, or the connection is back. */
  look(): void {
    void this.#follower.ask();
  }

  /** Tells from now on what changes; nothing where no application is open. */
  follow(): void {
    if (this.#state.status && this.#application) this.#follower.start();
  }

  /** Gives up what is under way; `open` or `follow` begins again. */
  stop(): void {
    this.#stopAsking();
    this.#follower.stop();
  }

  leave(): void {
    this.#stopAsking();
    this.#drop();
    this.#dispatch({ type: 'left' });
  }

  #drop(): void {
    this.#follower.stop();
    this.#application = undefined;
  }

  openForm(deed: Deed): void {
    this.#dispatch({ type: 'opened', deed });
  }

  closeForm(): void {
    this.#dispatch({ type: 'closed' });
  }

  /** Answers, writes or appeals. @returns whether it is done */
  send(deed: Sent, given: Given): Promise<boolean> {
    return this.#do(
      deed,
      (gateway, application) => {
        const { files = [], words = '' } = given;
        const options = { idempotencyKey: this.#keys.for(this.#purpose(deed, given)) };
        switch (deed.kind) {
          case 'answer': {
            const { request } = deed;
            const response = { request, files: [...files], ...(words && { words }) };
            return gateway.answerRequest?.(application, response, options);
          }
          case 'message':
            return gateway.writeMessage?.(application, words, options);
          case 'appeal':
            return gateway.appealDecision?.(application, words, options);
        }
      },
      given,
    );
  }

  /** Corrects what was sent. @returns whether it is done */
  correct(correction: Correction): Promise<boolean> {
    const deed: Deed = { kind: 'correct' };
    return this.#do(
      deed,
      (gateway, application) => {
        const idempotencyKey = this.#keys.for(this.#purpose(deed, correction));
        return gateway.correctApplication?.(application, correction, { idempotencyKey });
      },
      correction,
    );
  }

  /** Asks how it stands, without a word. Never rejects. */
  async askAgain(): Promise<void> {
    await this.#askQuietly(new AbortController().signal).catch(() => undefined);
  }

  /** Sends a code; with the code, has news told. @returns whether it is done */
  async notify(deed: Notify, given: Given & { readonly language: Language }): Promise<boolean> {
    const { to = '', code = '', language } = given;
    const { channel, sent } = deed;
    let verification: Verification | undefined;
    const isDone = await this.#do(
      deed,
      async (gateway, application) => {
        if (sent) {
          this.#proof ??= await gateway.checkCode?.(sent.code.id, code);
          const wish = { to: sent.to, proof: this.#proof?.proof ?? '', language };
          return gateway.setNotification?.(application, channel, wish);
        }
        this.#proof = undefined;
        const request = channel === 'sms' ? { mobile: to, language } : { email: to, language };
        const idempotencyKey = this.#keys.for(this.#purpose(deed, given));
        verification = await gateway.sendCode?.(request, { idempotencyKey });
        return undefined;
      },
      given,
    );
    if (verification) this.openForm({ ...deed, sent: { to, code: verification } });
    return isDone || verification !== undefined;
  }

  /** @returns whether it is done */
  stopNotifying(channel: NotificationChannel): Promise<boolean> {
    return this.#do(
      { kind: 'notify', channel },
      (gateway, application) => gateway.removeNotification?.(application, channel),
      {},
    );
  }

  /** @returns whether it is done; its owner says why not */
  async withdraw(): Promise<boolean> {
    const [gateway, application] = [this.#options.gateway(), this.#application];
    if (!gateway?.withdrawApplication || !application) return false;
    const purpose = `withdraw ${application.reference}`;
    try {
      const options = { idempotencyKey: this.#keys.for(purpose) };
      const status = await gateway.withdrawApplication(application, options);
      this.#keys.settle(purpose);
      if (this.#isFollowed(application)) this.#know(status);
      return true;
    } catch (error) {
      this.#keys.fail(purpose, error);
      return false;
    }
  }

  /** The bytes of an issued document; nothing where they did not come. */
  async fetchDocument(id: string): Promise<Blob | undefined> {
    const deed: Deed = { kind: 'document', id };
    const [gateway, application] = [this.#options.gateway(), this.#application];
    if (!gateway?.getIssuedDocument || !application) return undefined;
    this.#dispatch({ type: 'began', deed });
    try {
      const content = await gateway.getIssuedDocument(application, id);
      if (!this.#isFollowed(application)) return undefined;
      this.#dispatch({ type: 'done' });
      return content;
    } catch (error) {
      if (this.#isFollowed(application)) this.#failed(error);
      return undefined;
    }
  }

  async #do(
    deed: Deed,
    work: (
      gateway: ServiceGateway,
      application: OpenedApplication,
    ) => Promise<ApplicationStatus | undefined> | undefined,
    given: Given | Correction,
  ): Promise<boolean> {
    const [gateway, application] = [this.#options.gateway(), this.#application];
    const begun = gateway && application && !this.#state.doing;
    if (!begun) return false;
    const purpose = this.#purpose(deed, given);
    this.#dispatch({ type: 'began', deed });
    try {
      const status = await work(gateway, application);
      this.#keys.settle(purpose);
      if (!this.#isFollowed(application)) return status !== undefined;
      this.#dispatch({ type: 'done', ...(status && { status, at: this.#now() }) });
      return status !== undefined;
    } catch (error) {
      this.#keys.fail(purpose, error);
      if (this.#isFollowed(application)) this.#failed(error);
      return false;
    }
  }

  /** Of one that was left meanwhile nothing is shown any more: another may look at this screen. */
  #isFollowed({ reference }: OpenedApplication): boolean {
    return this.#application?.reference === reference;
  }

  #failed(error: unknown): void {
    this.#dispatch({ type: 'not-done', failure: refusalFrom(error) });
  }

  #purpose(deed: Deed, given: Given | Correction): string {
    return JSON.stringify([this.#application?.reference, deed, given]);
  }

  async #askQuietly(signal: AbortSignal): Promise<void> {
    const [gateway, application] = [this.#options.gateway(), this.#application];
    if (!gateway || !application) return;
    const { reference, key } = application;
    const status = await gateway.getApplication(reference, key, { signal });
    if (!signal.aborted) this.#know(status);
  }

  #know(status: ApplicationStatus): void {
    this.#isSame = status.updatedAt === this.#state.status?.updatedAt;
    this.#dispatch({ type: 'answered', status, at: this.#now() });
  }

  #now(): string {
    return new Date(this.#options.clock?.() ?? Date.now()).toISOString();
  }

  #stopAsking(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  #dispatch(event: TrackerEvent): void {
    this.#state = transition(this.#state, event);
    this.#options.onChange(this.#state, event);
  }
}

/** Milliseconds that a status waits for what it is drawn with, so that nothing of it moves later. */
const PATIENCE = 2000;

function soon(prepared: Promise<unknown> | undefined): Promise<unknown> {
  return Promise.race([prepared, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
