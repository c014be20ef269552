import type { LitElement } from 'lit';

/** Files dropped on a part of an element. Other things dragged across it are none of its business. */
export class FileDrop {
  readonly #host: LitElement;
  readonly #take: (files: readonly File[]) => void;
  #isOver = false;

  constructor(host: LitElement, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
  }

  /** Files hover over it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  readonly onOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#setOver(true);
  };

  readonly onLeave = (): void => this.#setOver(false);

  readonly onDrop = (event: DragEvent): void => {
    this.#setOver(false);
    if (!hasFiles(event)) return;
    // The browser would open the file and leave the page.
    event.preventDefault();
    this.#take(Array.from(event.dataTransfer?.files ?? []));
  };

  #setOver(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
