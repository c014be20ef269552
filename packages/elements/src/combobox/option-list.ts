import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Choice } from '../controllers/option-children.js';
import { linesOf, longest, rowsInView, topThatShows, type Rows, type View } from './list-window.js';
import { optionId, renderLines, renderWords, resultAt, type ListContent } from './option-rows.js';

/**
 * A listbox of any length: only the rows in view are drawn. All are as high as the highest, which the
 * longest choices, drawn unseen, tell beforehand.
 */
export class OptionList implements ReactiveController {
  readonly #host: LitElement;
  #view: View = { top: 0, height: 400, rowHeight: 44 };
  #results: readonly number[] | undefined;
  #lines: readonly number[] = [];
  #drawn: Rows = { first: 0, end: 0 };
  #choices: readonly Choice[] = [];
  #samples: readonly Choice[] = [];
  #isGrouped = false;
  /** The place shown last on purpose; shown again when the rows change their size. */
  #shown = 0;
  #isMoved = false;
  #isOpen = false;
  /** Where the list stands; -1 while that is not known. */
  #scrolled = -1;
  #list: HTMLElement | null = null;
  #sizes: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How many rows fit. */
  get pageSize(): number {
    return Math.max(1, Math.floor(this.#view.height / this.#view.rowHeight) - 1);
  }

  /** For `updated`, once the list is seen. */
  start(): void {
    this.#list = this.#host.renderRoot.querySelector<HTMLElement>('#list');
    if (!this.#list) return;
    if (!this.#sizes) {
      this.#measure();
      this.#sizes = new ResizeObserver(() => requestAnimationFrame(this.#measure));
      this.#sizes.observe(this.#list);
    }
    const { rowHeight } = this.#view;
    const { first, end } = this.#drawn;
    const { length } = this.#lines;
    const { style } = this.#list;
    style.setProperty('--above', `${String(first * rowHeight)}px`);
    style.setProperty('--below', `${String((length - end) * rowHeight)}px`);
    style.setProperty('--row', end - first === length ? '0px' : `${String(rowHeight)}px`);
    const top = this.#isMoved ? this.#topOfShown() : this.#scrolled;
    this.#isMoved = false;
    // To write it, even the same, has the page laid out at once.
    if (top !== this.#scrolled) this.#list.scrollTop = top;
    this.#scrolled = top;
  }

  stop(): void {
    // What is not shown is not scrolled.
    this.#scrolled = -1;
    this.#sizes?.disconnect();
    this.#sizes = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  render(content: ListContent): TemplateResult {
    const { results, choices } = content;
    if (choices !== this.#choices) {
      this.#choices = choices;
      this.#samples = longest(choices);
      this.#isGrouped = choices.some(({ group }) => group !== undefined);
    }
    const isNew = results !== this.#results;
    if (isNew) {
      this.#results = results;
      this.#lines = this.#isGrouped
        ? linesOf(results.length, (place) => resultAt(content, place)?.group)
        : results.map((_, place) => place);
    }
    const { isOpen, active } = content;
    const isElsewhere = active >= 0 && active !== this.#shown;
    if (isNew || (isOpen && !this.#isOpen) || isElsewhere) this.#show(active);
    this.#isOpen = isOpen;
    this.#drawn = rowsInView(this.#view, this.#lines.length);
    const { first, end } = this.#drawn;
    const samples = end - first < this.#lines.length ? this.#samples : [];
    return html`<div
        id="list"
        class="list"
        part="list"
        role="listbox"
        tabindex="-1"
        aria-label=${content.label}
        aria-multiselectable=${content.isMultiple || nothing}
        ?hidden=${results.length === 0}
        @scroll=${this.#onScroll}
      >
        ${renderLines(content, this.#lines.slice(first, end))}
      </div>
      <div class="gauge" aria-hidden="true">
        ${samples.map((choice) => html`<div class="option">${renderWords(choice, [])}</div>`)}
      </div>`;
  }

  /** Scrolls to a result with the next update; to the beginning for -1. */
  #show(place: number): void {
    this.#shown = place;
    this.#isMoved = true;
    const start = this.#lines.indexOf(place) * this.#view.rowHeight;
    // The heading of the first group comes into view with its first choice.
    const top = place <= 0 ? 0 : topThatShows(start, start + this.#view.rowHeight, this.#view);
    this.#view = { ...this.#view, top };
  }

  /** As it was reckoned, unless each row has a height of its own. */
  #topOfShown(): number {
    const { top } = this.#view;
    const { first, end } = this.#drawn;
    const row = this.#list?.querySelector<HTMLElement>(`#${optionId(this.#shown)}`);
    if (!this.#list || !row || this.#shown === 0 || end - first < this.#lines.length) return top;
    const { offsetTop, offsetHeight } = row;
    return topThatShows(offsetTop, offsetTop + offsetHeight, {
      ...this.#view,
      top: this.#list.scrollTop,
    });
  }

  readonly #measure = (): void => {
    const list = this.#list;
    if (!list?.isConnected) return;
    const height = list.clientHeight || this.#view.height;
    const rowHeight = list.nextElementSibling?.clientHeight || this.#view.rowHeight;
    if (height === this.#view.height && rowHeight === this.#view.rowHeight) return;
    this.#view = { ...this.#view, height, rowHeight };
    this.#show(this.#shown);
    // What is drawn already reaches beyond what is seen.
    requestAnimationFrame(() => this.#host.requestUpdate());
  };

  readonly #onScroll = (event: Event): void => {
    const { scrollTop: top } = event.currentTarget as HTMLElement;
    this.#view = { ...this.#view, top };
    this.#scrolled = top;
    if (rowsInView(this.#view, this.#lines.length).first !== this.#drawn.first) {
      this.#host.requestUpdate();
    }
  };
}
