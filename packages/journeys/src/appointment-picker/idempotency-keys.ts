import { GatewayError } from '@fanar/contract';

/** One key per thing wanted, kept until the server has answered for good. */
export class IdempotencyKeys {
  readonly #keys = new Map<string, string>();
  readonly #make: () => string;

  constructor(make: () => string) {
    this.#make = make;
  }

  /** @param purpose what is wanted, in full: another wish is another purpose. */
  for(purpose: string): string {
    const key = this.#keys.get(purpose) ?? this.#make();
    this.#keys.set(purpose, key);
    return key;
  }

  /** Forgets the key, unless the error leaves open whether the server has done it. */
  settle(purpose: string, error?: unknown): void {
    const unsure =
      error instanceof GatewayError &&
      (error.status === 0 || error.status === 429 || error.status >= 500);
    if (!unsure) this.#keys.delete(purpose);
  }
}
