import {
  createHttpGateway,
  type Directory,
  type OfficeDirectory,
  type ServiceGateway,
} from '@fanar/contract';
import type { LitElement } from 'lit';
import { emit } from '../emit.js';
import { problemOf, refusalFrom, type Refusal } from '../refusal.js';

export interface FacilitySourceHost extends LitElement {
  readonly api: string | undefined;
  readonly gateway: ServiceGateway | undefined;
  readonly offices: OfficeDirectory | undefined;
  readonly directory: Directory | undefined;
}

/** Where the offices come from: the page, a back end of its own, or the API. */
export class FacilitySource {
  readonly #host: FacilitySourceHost;
  #fetched: { readonly offices?: OfficeDirectory; readonly directory?: Directory } | undefined;
  #failure: Refusal | undefined;
  #loading: AbortController | undefined;

  constructor(host: FacilitySourceHost) {
    this.#host = host;
  }

  get offices(): OfficeDirectory | undefined {
    return this.#host.offices ?? this.#fetched?.offices;
  }

  get directory(): Directory | undefined {
    return this.#host.directory ?? this.#fetched?.directory;
  }

  get failure(): Refusal | undefined {
    return this.#failure;
  }

  /** Whether somebody was asked. */
  get isAwaited(): boolean {
    const { gateway, api } = this.#host;
    return gateway ? gateway.getOffices !== undefined : Boolean(api);
  }

  /** Asks for what the page does not give. */
  readonly load = async (): Promise<void> => {
    const { api, offices, directory } = this.#host;
    const gateway = this.#host.gateway ?? (api ? createHttpGateway({ base: api }) : undefined);
    this.stop();
    if (!offices && !gateway?.getOffices) return;
    const { signal } = (this.#loading = new AbortController());
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const [given, names] = await Promise.all([
        offices ?? gateway?.getOffices?.({ signal }),
        directory ?? gateway?.getDirectory?.({ signal }),
      ]);
      if (signal.aborted) return;
      this.#fetched = { ...(given && { offices: given }), ...(names && { directory: names }) };
    } catch (error) {
      if (signal.aborted) return;
      this.#failure = refusalFrom(error);
      emit(this.#host, 'fanar-error', problemOf(this.#failure));
    }
    this.#host.requestUpdate();
  };

  /** Asked again after that, it begins anew. */
  stop(): void {
    this.#loading?.abort();
  }
}
