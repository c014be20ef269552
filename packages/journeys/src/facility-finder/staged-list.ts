import { turnsOfTemplate, type Turns } from '@fanar/elements';
import { isServer, type LitElement, type ReactiveController } from 'lit';
import { inFrames } from './in-frames.js';

/** Steps of the list that are drawn in one go. */
const SLICE = 1;
/** Milliseconds of a frame that work of many small parts may take. */
const SHARE = 8;

type StagedHost = LitElement & { readonly [turnsOfTemplate]: Turns };

/** Has a page grow over several frames, a long list at its end: all at once would hold it up. */
export class StagedList implements ReactiveController {
  readonly #host: StagedHost;
  readonly #stages: number;
  readonly #works: readonly (() => unknown)[];
  #wanted: number | undefined;
  /** Stages drawn, and steps. */
  #stage = isServer ? Infinity : 0;
  #allowed = isServer ? Infinity : 0;
  #whole: Promise<void> | undefined;

  /**
   * @param stages How many are drawn before the list, one a frame.
   * @param works What takes long the first time, and is done in frames of its own after that;
   *   a part at a time, where it answers false until the last.
   */
  constructor(host: StagedHost, stages: number, works: readonly (() => unknown)[] = []) {
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

  /** How many steps of those wanted are to be drawn now; undefined where there is nothing to draw yet. */
  slice(wanted: number | undefined): number {
    this.#wanted = wanted;
    if (wanted === undefined || !this.isBegun) return 0;
    this.#allowed = Math.min(this.#allowed, Math.max(wanted, SLICE));
    return Math.min(wanted, this.#allowed);
  }

  /** Another list is wanted: its beginning first. */
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
      if (this.#host.isUpdatePending || !this.#host[turnsOfTemplate].areOver) return false;
      if (this.isBegun) this.#allowed += SLICE;
      else if (isDone(this.#works[this.#stage - this.#stages])) this.#stage += 1;
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

/** Does as many parts of it as fit into a frame; says whether none is left. */
function isDone(work: (() => unknown) | undefined): boolean {
  const end = performance.now() + SHARE;
  do if (work?.() !== false) return true;
  while (performance.now() < end);
  return false;
}
