import type { ShownField } from '@fanar/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from './service-form.path.js';

/** Questions drawn in one go: more than a screen holds, and too few to be noticed on a slow phone. */
const SLICE = 40;

/** Idle or not, the next slice is drawn after so many milliseconds. */
const LONGEST_WAIT_MS = 100;

/** A page as far as it is drawn. */
export interface DrawnPage extends Page {
  /** Another one once what was drawn has been dropped: its controls hold what was typed. */
  readonly key: string;
  readonly isWhole: boolean;
}

/**
 * Which pages have been in view, and how much of each is drawn: a long one is drawn bit by bit, from
 * the top, so that the browser answers in between. What is drawn stays.
 */
export class PageDrawing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #room = new Map<string, number>();
  #generation = 0;
  #isPartial = false;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Drops the controls of all pages, with what they hold. */
  clear(): void {
    this.#room.clear();
    this.#generation += 1;
  }

  /** A page is in view from now on, or was once. */
  see({ id }: Page): void {
    if (!this.#room.has(id)) this.#room.set(id, SLICE);
  }

  /** Of these pages those that have been in view. */
  readonly drawn = (pages: readonly Page[]): readonly DrawnPage[] => {
    const drawn = pages
      .filter(({ id }) => this.#room.has(id))
      .map((page) => {
        const fields = firstOf(page.fields, this.#room.get(page.id) ?? SLICE);
        const key = `${String(this.#generation)} ${page.id}`;
        return { ...page, key, fields, isWhole: fields === page.fields };
      });
    this.#isPartial = drawn.some(({ isWhole }) => !isWhole);
    return drawn;
  };

  /** Whether nothing is left to be drawn. */
  get isWhole(): boolean {
    return !this.#isPartial;
  }

  /** Draws at once what is left: before all questions are looked at. */
  async finish(): Promise<void> {
    this.#grow(Infinity);
    await this.#host.updateComplete;
  }

  /** Where no questions are drawn, none are left to be. */
  hostUpdate(): void {
    this.#isPartial = false;
  }

  hostUpdated(): void {
    if (!this.#isPartial || this.#isWaiting) return;
    this.#isWaiting = true;
    void nextPause().then(() => {
      this.#isWaiting = false;
      if (this.#isPartial) this.#grow(SLICE);
    });
  }

  #grow(by: number): void {
    for (const [id, room] of this.#room) this.#room.set(id, room + by);
    this.#host.requestUpdate();
  }
}

/** The first so many questions, those of items counted; the same list where there are no more. */
export function firstOf(fields: readonly ShownField[], room: number): readonly ShownField[] {
  let left = room;
  const first: ShownField[] = [];
  for (const shown of fields) {
    if (left <= 0) return first;
    const items = shown.items?.filter(({ fields: within }, at) => {
      const hasRoom = at === 0 || left > 0;
      left -= countOf(within);
      return hasRoom;
    });
    const isCut = items && items.length < (shown.items?.length ?? 0);
    first.push(isCut ? { ...shown, items } : shown);
    if (isCut) return first;
    left -= 1;
  }
  return fields;
}

function countOf(fields: readonly ShownField[]): number {
  return fields.reduce(
    (sum, { items = [] }) => sum + 1 + items.reduce((all, item) => all + countOf(item.fields), 0),
    0,
  );
}

/** Safari has no idle moments to wait for. */
function nextPause(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS });
    } else setTimeout(resolve);
  });
}
