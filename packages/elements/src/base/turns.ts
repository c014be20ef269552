/** Where a host keeps the turns that the elements of its template take to draw themselves first. */
export const turnsOfTemplate = Symbol('turns');

/**
 * Work that is done a piece at a time, each in a task of its own, so that the page can answer a key
 * between two of them.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Whether nobody waits for a turn. */
  get areOver(): boolean {
    return this.#waiting === 0;
  }

  /** Does a piece in a new task, once all that asked before have done theirs. */
  take(piece: () => unknown): Promise<void> {
    this.#waiting += 1;
    const turn = this.#last.then(nextTask).then(piece);
    this.#last = turn.then(
      () => this.#pass(),
      () => this.#pass(),
    );
    return turn.then(() => undefined);
  }

  /** Settled once nobody waits for a turn. */
  async end(): Promise<void> {
    while (!this.areOver) await this.#last;
  }

  #pass(): void {
    this.#waiting -= 1;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The turns that an element is to take by the host in whose template it stands; mostly none. */
export function turnsAround(element: Element): Turns | undefined {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  return (host as { readonly [turnsOfTemplate]?: Turns } | undefined)?.[turnsOfTemplate];
}
