export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface CreateOptions extends CallOptions {
  /** One per thing wanted; kept over retries, so that a repeat gives the first answer. */
  readonly idempotencyKey: string;
}
