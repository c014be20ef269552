import type { LitElement, ReactiveController } from 'lit';

/** Goes to what a step has led to: at once, or as soon as the code of its screen is here. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #isReady: () => boolean;
  #wanted: string | undefined;

  constructor(host: LitElement, isReady: () => boolean) {
    this.#host = host;
    this.#isReady = isReady;
    host.addController(this);
  }

  async goTo(selector: string | undefined): Promise<void> {
    if (selector === undefined) return;
    this.#wanted = selector;
    await this.#host.updateComplete;
    this.#go();
  }

  hostUpdated(): void {
    // What is wanted of the next drawing has not been drawn yet.
    if (!this.#host.isUpdatePending) this.#go();
  }

  #go(): void {
    if (this.#wanted === undefined || !this.#isReady()) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#wanted)?.focus();
    this.#wanted = undefined;
  }
}
