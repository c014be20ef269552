import type {
  ApplicationReceipt,
  ApplicationRequest,
  Language,
  Problem,
  ServiceDefinition,
  ServiceGateway,
  ServiceId,
} from '@fanar/contract';
import { newKey as randomKey } from '../new-key.js';
import { refusalFrom, type Refusal } from '../refusal.js';
import type { Draft, ServiceFormState } from './service-form.model.js';
import {
  begin,
  beginAgain,
  loading,
  received,
  refused,
  submit,
  unavailable,
  vetoed,
} from './service-form.state.js';

/** How the host answered when asked whether an application may be sent. */
export type Permission = { readonly isGranted: true } | Denial;

interface Denial {
  readonly isGranted: false;
  /** Told to the citizen. Absent where the host tells it by itself. */
  readonly reason?: Problem;
}

export interface ApplicationFlowOptions {
  readonly language: () => Language;
  readonly onChange: (state: ServiceFormState) => void;
  /** Asks the host before anything is sent. */
  readonly askHost: (request: ApplicationRequest) => Promise<Permission>;
  /** Sends, by gateway or through the host. Without a receipt the host goes on by itself. */
  readonly send: (
    request: ApplicationRequest,
    key: string,
  ) => Promise<ApplicationReceipt | undefined>;
  readonly onSubmitted: (request: ApplicationRequest, receipt?: ApplicationReceipt) => void;
  readonly onError: (refusal: Refusal) => void;
  /** Default: random. */
  readonly newKey?: () => string;
}

/** Runs an application: loads the service, sends the request, and feeds the states. */
export class ApplicationFlow {
  readonly #options: ApplicationFlowOptions;
  readonly #newKey: () => string;
  #state: ServiceFormState = loading;
  #loading: AbortController | undefined;

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

  /** Starts with a definition at hand. What was entered or sent under the same version is kept. */
  open(definition: ServiceDefinition): void {
    this.stop();
    const state = this.#state;
    const known = 'definition' in state ? state.definition : undefined;
    const isSame = known?.id === definition.id && known.version === definition.version;
    const same = isSame && 'definition' in state ? { ...state, definition } : undefined;
    this.#become(same ?? begin(definition, this.#newKey()));
  }

  /** Starts with a definition to be loaded. The last call wins; the service at hand is kept. */
  async load(gateway: ServiceGateway, service: ServiceId): Promise<void> {
    const state = this.#state;
    if ('definition' in state && state.definition.id === service) return;
    this.#become(loading);
    const definition = await this.#fetch(gateway, service);
    if (definition) this.#become(begin(definition, this.#newKey()));
  }

  /** Loads the present version of the service and asks it again, filled in. */
  async renew(gateway: ServiceGateway): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    this.#become(loading);
    const definition = await this.#fetch(gateway, draft.definition.id, draft);
    if (definition) this.#become(beginAgain(draft, definition, this.#newKey()));
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

  /** Sends the application once; does nothing while it is being sent. */
  async submit(): Promise<void> {
    if (this.draft?.sending) return;
    this.update((draft) => submit(draft, this.#options.language()));
    const sending = this.draft?.sending;
    if (!sending) return;
    const permission = await this.#options.askHost(sending);
    if (permission.isGranted) await this.#deliver();
    else this.update((draft) => vetoed(draft, permission.reason));
  }

  async #deliver(): Promise<void> {
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

  #become(state: ServiceFormState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}
