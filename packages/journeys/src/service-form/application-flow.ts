import type {
  ApplicationReceipt,
  ApplicationRequest,
  Language,
  Presentation,
  ServiceDefinition,
  ServiceGateway,
  ServiceId,
} from '@fanar/contract';
import { newKey as randomKey } from '../new-key.js';
import { refusalFrom, type Refusal } from '../refusal.js';
import { faultOf } from './definition-guard.js';
import type { ApplicationRecord } from './keeping/record.js';
import type { HostAnswer } from './service-form.events.js';
import type { Draft, ServiceFormState } from './service-form.model.js';
import { begin, loading, redefine, started, unavailable } from './service-form.state.js';
import type { resume, ResumeProblem } from './service-form.versions.js';

export interface ApplicationFlowOptions {
  readonly language: () => Language;
  readonly onChange: (state: ServiceFormState) => void;
  /** Asks the host before anything is sent. */
  readonly askHost: (request: ApplicationRequest) => Promise<HostAnswer>;
  /** Sends, by gateway or through the host. Without a receipt the host goes on by itself. */
  readonly send: (
    request: ApplicationRequest,
    key: string,
  ) => Promise<ApplicationReceipt | undefined>;
  readonly onSubmitted: (request: ApplicationRequest, receipt?: ApplicationReceipt) => void;
  readonly onError: (refusal: Refusal) => void;
  /** Tells the developer what a definition cannot be shown for. */
  readonly onFault: (fault: string) => void;
  /** How the page wants the service asked. Default: as the service says. */
  readonly presentation: () => Presentation | undefined;
  /** Whether the page itself says what is needed. Default: no. */
  readonly isStarted?: () => boolean;
  /** Default: random. */
  readonly newKey?: () => string;
}

/** Runs an application: loads the service, sends the request, and feeds the states. */
export class ApplicationFlow {
  readonly #options: ApplicationFlowOptions;
  readonly #newKey: () => string;
  #state: ServiceFormState = loading;
  #loading: AbortController | undefined;
  /** Under which the application is about to go on. */
  #next: ServiceDefinition | undefined;

  constructor(options: ApplicationFlowOptions) {
    this.#options = options;
    this.#newKey = options.newKey ?? randomKey;
  }

  get state(): ServiceFormState {
    return this.#state;
  }

  get draft(): Draft | undefined {
    return this.#state.phase === 'draft' ? this.#state : undefined;
  }

  /**
   * Starts with a definition at hand. What was entered or sent under the same version is kept, and
   * carried over to another one.
   */
  open(definition: ServiceDefinition): void {
    this.stop();
    this.#next = undefined;
    const state = this.#state;
    const fault = faultOf(definition);
    if (fault) return this.#refuse(fault);
    const known = 'definition' in state ? state.definition : undefined;
    const isSame = known?.id === definition.id && known.version === definition.version;
    const wanted = this.#options.presentation();
    if (state.phase === 'draft' && known?.id === definition.id) {
      if (!isSame) return void this.#carryOver(state, definition);
      return this.#become(redefine(state, definition, wanted));
    }
    if (isSame && 'definition' in state) return this.#become({ ...state, definition });
    this.#become(begin(definition, this.#newKey(), wanted));
  }

  /** Starts with a definition to be loaded. The last call wins; the service at hand is kept. */
  async load(gateway: ServiceGateway, service: ServiceId): Promise<void> {
    const state = this.#state;
    if ('definition' in state && state.definition.id === service) return;
    this.#become(loading);
    const definition = await this.#fetch(gateway, service);
    if (definition) this.open(definition);
  }

  /** Loads the present version of the service and asks it again, filled in. */
  async renew(gateway: ServiceGateway): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    this.#become(loading);
    const definition = await this.#fetch(gateway, draft.definition.id, draft);
    const fault = definition && faultOf(definition);
    if (fault) {
      this.#become({ ...draft, failure: { code: 'definition-invalid' } });
      return this.#refuse(fault);
    }
    if (definition) await this.#carryOver(draft, definition);
  }

  /** Shows what was learned elsewhere, such as a receipt opened again. */
  show(state: ServiceFormState): void {
    this.stop();
    this.#next = undefined;
    this.#become(state);
  }

  /**
   * Goes on with an application that was kept, under the definition at hand.
   * @param from how a record is read: it is fetched with what keeps records
   */
  resume(record: ApplicationRecord, from: typeof resume): ResumeProblem | undefined {
    const { state } = this;
    if (!('definition' in state)) return undefined;
    const resumed = from(state.definition, record, this.#options.presentation());
    if (typeof resumed === 'string') return resumed;
    this.#become(resumed);
    return undefined;
  }

  /** Gives up loading. A request under way goes on: its receipt is wanted. */
  stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  /** Moves the draft on; does nothing outside a draft. */
  update(move: (draft: Draft) => Draft): void {
    const { draft } = this;
    const next = draft && move(draft);
    if (next && next !== draft) this.#become(next);
  }

  /** Sends the application once; does nothing while it is being sent. What it takes came with the review. */
  async submit(): Promise<void> {
    const { submit, vetoed } = await import('./service-form.sending.js');
    if (this.draft?.sending) return;
    this.update((draft) => submit(draft, this.#options.language()));
    const sending = this.draft?.sending;
    if (!sending) return;
    const permission = await this.#options.askHost(sending);
    if (permission.isGranted) await this.#deliver();
    else this.update((draft) => vetoed(draft, permission.reason));
  }

  async #deliver(): Promise<void> {
    const { received, refused } = await import('./service-form.sending.js');
    for (let draft = this.draft; draft?.sending; draft = this.draft) {
      const { sending, key } = draft;
      try {
        const receipt = await this.#options.send(sending, key);
        this.#become(received(draft, receipt));
        this.#options.onSubmitted(sending, receipt);
      } catch (error) {
        const refusal = refusalFrom(error);
        this.update((current) => refused(current, refusal, this.#newKey()));
        if (!this.draft?.sending) this.#options.onError(refusal);
      }
    }
  }

  /** Asks the same application anew under another version of its service. The last call wins. */
  async #carryOver(draft: Draft, definition: ServiceDefinition): Promise<void> {
    this.#next = definition;
    const code = await import('./service-form.versions.js').catch(() => undefined);
    if (this.#next !== definition) return;
    const latest = this.draft ?? draft;
    if (code) return this.#become(code.beginAgain(latest, definition, this.#newKey()));
    const failure = { code: 'network-unreachable' };
    this.#become({ ...latest, failure });
    this.#options.onError(failure);
  }

  /** @param fallback returned to where nothing could be loaded */
  async #fetch(
    gateway: ServiceGateway,
    service: ServiceId,
    fallback?: Draft,
  ): Promise<ServiceDefinition | undefined> {
    this.stop();
    const { signal } = (this.#loading = new AbortController());
    try {
      const definition = await gateway.getService(service, { signal });
      return signal.aborted ? undefined : definition;
    } catch (error) {
      if (signal.aborted) return undefined;
      const refusal = refusalFrom(error);
      this.#become(fallback ? { ...fallback, failure: refusal } : unavailable(refusal));
      this.#options.onError(refusal);
      return undefined;
    }
  }

  /**
   * What cannot be shown is told to the developer. The citizen keeps what is at hand, else is told
   * where else to turn.
   */
  #refuse(fault: string): void {
    const problem = { code: 'definition-invalid' };
    this.#options.onFault(fault);
    if (!('definition' in this.#state)) this.#become(unavailable(problem));
    this.#options.onError(problem);
  }

  #become(state: ServiceFormState): void {
    const isStarted = state.phase === 'draft' && this.#options.isStarted?.();
    this.#state = isStarted ? started(state) : state;
    this.#options.onChange(this.#state);
  }
}
