import type { DirectoryFilter } from './service-directory.state.js';

/** The words that were searched for may be a name or a number of the person: read `query`. */
export interface DirectoryChangeDetail {
  /** Ids; empty where none is chosen. */
  readonly sector: string;
  readonly event: string;
  readonly filters: readonly DirectoryFilter[];
  /** How many services are listed. */
  readonly count: number;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-directory-change': CustomEvent<DirectoryChangeDetail>;
  }
}
