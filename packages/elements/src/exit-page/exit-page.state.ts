/** Presses of the key that leave the page. */
export const PRESSES = 3;

/** How long a person has between two presses, in milliseconds. */
export const PAUSE_MS = 5000;

/** Counts presses that follow one another. */
export class PressCount {
  #count = 0;
  #last = -Infinity;

  get count(): number {
    return this.#count;
  }

  /** @returns How many are left; 0 means go. */
  press(now: number): number {
    if (now - this.#last > PAUSE_MS) this.#count = 0;
    this.#last = now;
    this.#count += 1;
    const left = Math.max(PRESSES - this.#count, 0);
    if (left === 0) this.reset();
    return left;
  }

  reset(): void {
    this.#count = 0;
    this.#last = -Infinity;
  }
}

/** The address where it is one of the web; `javascript:` and the like are none. */
export function webAddress(href: string, base: string): string | undefined {
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
