import { isJudged, refusalFrom } from '../refusal.js';

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

  /** It was done, or is not wanted any more: the next wish of the kind is another. */
  settle(purpose: string): void {
    this.#keys.delete(purpose);
  }

  /** It was not done; the key stays while the server may have done it all the same. */
  fail(purpose: string, error: unknown): void {
    if (isJudged(refusalFrom(error))) this.settle(purpose);
  }
}
