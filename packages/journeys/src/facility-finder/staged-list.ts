import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { inFrames } from './in-frames.js';

/** Items drawn in one go. */
const SLICE = 1;

/** Has a page grow over several frames, a long list at its end: all at once would hold it up. */
export class StagedList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stages: number;
  readonly #works: readonly (() => unknown)[];
  #wanted: number | undefined;
  /** Stages drawn, and items. */
  #stage = isServer ? Infinity : 0;
  #allowed = isServer ? Infinity : 0;
  #whole: Promise<void> | undefined;

  /**
   * @param stages How many are drawn before the list, one a frame.
   * @param works What takes long the first time, and is done in frames of its own after that;
   *   again, where it answers false.
   */
  constructor(
    host: ReactiveControllerHost,
    stages: number,
    works: readonly (() => unknown)[] = [],
  ) {
    this.#host = host;
    this.#stages = stages;
    this.#works = works;
    host.addController(this);
  }

  /** Whether what comes before the list is done. */
  get isBegun(): boolean {
    return this.#stage >= this.#stages + this.#works.length;
  }

  /** Which of those before the list are to be drawn, from 0. */
  get stage(): number {
    return this.#stage;
  }

  /** Settled once all is drawn; undefined where it is. */
  get whole(): Promise<void> | undefined {
    return this.#whole;
  }

  /** How many items of those wanted are to be drawn now; undefined where there is nothing to draw yet. */
  slice(wanted: number | undefined): number {
    this.#wanted = wanted;
    if (wanted === undefined || !this.isBegun) return 0;
    this.#allowed = Math.min(this.#allowed, Math.max(wanted, SLICE));
    return Math.min(wanted, this.#allowed);
  }

  /** Other items are wanted: a few of them first. */
  restart(): void {
    this.#allowed = Math.min(this.#allowed, SLICE);
  }

  /** What a server has drawn is there as a whole. */
  takeAll(): void {
    this.#stage = Infinity;
    this.#allowed = Infinity;
  }

  hostUpdated(): void {
    if (this.#whole || this.#isWhole) return;
    this.#whole = inFrames(() => {
      if (this.isBegun) this.#allowed += SLICE;
      else if (this.#works[this.#stage - this.#stages]?.() !== false) this.#stage += 1;
      if (this.isBegun || this.#stage <= this.#stages) this.#host.requestUpdate();
      // More may be wanted then, and is begun anew.
      if (!this.#isWhole) return false;
      this.#whole = undefined;
      return true;
    });
  }

  get #isWhole(): boolean {
    if (this.#wanted === undefined) return true;
    return this.isBegun && this.#allowed >= this.#wanted;
  }
}
