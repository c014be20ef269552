import type { ServiceDefinition } from '../definition.js';

/** What became of a part of the form that was not carried over as it is. */
export interface ImportNote {
  /** JSON Pointer into the form that was imported. */
  readonly pointer: string;
  /**
   * - `lost`: nothing in the definition does it.
   * - `guessed`: carried over as what it seems to be.
   * - `to-complete`: the form does not say it, and a definition needs it.
   */
  readonly kind: 'lost' | 'guessed' | 'to-complete';
  /** For whoever completes the definition, in English. */
  readonly message: string;
}

export interface Imported {
  /** Passes `checkDefinition`; what has to be completed begins with «يُستكمل». */
  readonly definition: ServiceDefinition;
  readonly notes: readonly ImportNote[];
}

/** What was given is no such form, or asks nothing that can be carried over. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Marks words that somebody has to write. */
export const TO_COMPLETE = 'يُستكمل';
