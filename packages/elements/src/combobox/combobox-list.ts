import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { AnchoredPopoverController } from '../controllers/anchored-popover.js';
import type { LiveRegionController } from '../controllers/live-region.js';
import type { Choice } from '../controllers/option-children.js';
import { nameInMessages } from '../mixins/validated.js';
import { anchoredPopoverStyles } from '../styles/anchored-popover.js';
import { ChoiceLoader } from './choice-loader.js';
import { ChoiceSearch } from './choice-search.js';
import {
  boxText,
  changeState,
  comboboxState,
  isFixed,
  loadedChoices,
  settle,
  type ComboboxAnswer,
} from './combobox-answer.js';
import { comboboxListStyles } from './combobox-list.styles.js';
import { actionOf, reduce, type ListAction, type ListRules } from './combobox.state.js';
import { OptionList } from './option-list.js';
import { optionId } from './option-rows.js';
import { readQuery, searchIndexOf } from './search-index.js';

/** How long a pause in typing is, in milliseconds, before the results are counted aloud. */
const PAUSE_MS = 1000;

/** Before the list is needed. */
const NO_RESULTS: readonly number[] = [];

/** The list of a combobox: what is found, drawn, said, and what the keys do there. */
export class ComboboxList implements ReactiveController {
  readonly #host: ComboboxAnswer;
  readonly #live: LiveRegionController;
  readonly #search: ChoiceSearch;
  readonly #loader: ChoiceLoader;
  readonly #options: OptionList;
  readonly #popover: AnchoredPopoverController;
  /** What is to be said of the list, or was. */
  #news = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawn = false;

  constructor(host: ComboboxAnswer, live: LiveRegionController) {
    this.#host = host;
    this.#live = live;
    this.#search = new ChoiceSearch(host);
    this.#loader = new ChoiceLoader(host);
    this.#options = new OptionList(host);
    this.#popover = new AnchoredPopoverController(host, {
      keepsAnchor: true,
      onDismiss: () => this.act({ type: 'close' }),
    });
    adopt(host.renderRoot, [anchoredPopoverStyles, comboboxListStyles]);
    host.addController(this);
  }

  /** For `aria-activedescendant`. */
  get activeId(): string | undefined {
    const { isOpen, active } = this.#host[comboboxState];
    return isOpen && active >= 0 ? optionId(active) : undefined;
  }

  exact(text: string): Choice | undefined {
    return searchIndexOf(this.#host.choices).exact(text);
  }

  act(action: ListAction): void {
    const host = this.#host;
    // What the person picks from is what was asked for, not what was there before.
    this.#search.settle();
    const isChoice = action.type === 'choose' || action.type === 'clear';
    host[changeState](reduce(host[comboboxState], action, this.#rules), isChoice);
  }

  /** True where the key was for the list. */
  handleKey(event: KeyboardEvent): boolean {
    const host = this.#host;
    const action = host[isFixed] ? undefined : actionOf(event, host[comboboxState], host[boxText]);
    if (!action) return false;
    // Back in the text, the arrow moves the caret.
    if (action.type !== 'edit') event.preventDefault();
    // One press closes one thing: a dialog around it stays.
    if (event.key === 'Escape') event.stopPropagation();
    this.act(action);
    return true;
  }

  hostUpdate(): void {
    const host = this.#host;
    const { isOpen, isPending, typed = '' } = host[comboboxState];
    const { results } = this.#search;
    if (isOpen && host[isFixed]) host[comboboxState] = { ...host[comboboxState], isOpen: false };
    // Also what was written out before the list itself came.
    if (host.load && (isOpen || isPending)) this.#loader.ask(host.load, isPending ? typed : '');
    host[loadedChoices] = this.#loader.choices;
    this.#search.find(host.choices, isPending && !host.load ? typed : '');
    if (results === this.#search.results) return;
    host[comboboxState] = { ...host[comboboxState], active: -1 };
    // Written out and left before the answers came.
    if (host.load && isPending && !isOpen && this.exact(typed))
      queueMicrotask(() => host[settle]());
  }

  hostUpdated(): void {
    const { isOpen, isPending } = this.#host[comboboxState];
    if (isOpen && isPending && !this.#popover.isOpen) {
      // First the picture with the letter: to search and to lay out the list holds it up too long.
      requestAnimationFrame(() => setTimeout(() => this.#open()));
    } else if (isOpen) {
      this.#open();
    } else {
      this.#popover.hide();
      this.#options.stop();
    }
    this.#tell();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #open(): void {
    if (!this.#host[comboboxState].isOpen) return;
    this.#popover.show();
    this.#options.start();
  }

  /** Ahead of the first key: builds the index, draws the rows unseen, has what counts at hand. */
  prepare(): void {
    this.#search.prepare();
    if (this.#isDrawn) return;
    setTimeout(() => {
      this.#isDrawn = true;
      this.#host.requestUpdate();
    });
    setTimeout(() => this.#host.locale.t('combobox:results', { count: 1000 }));
  }

  /** Says once the person pauses what has become of the list, put into words only then. */
  #tell(): void {
    const { isOpen, isPending } = this.#host[comboboxState];
    const { results, isCurrent } = this.#search;
    if (!isCurrent) return;
    const { status } = this.#loader;
    const news = isOpen ? `${status} ${String(isPending)} ${String(results.length)}` : '';
    if (news === this.#news) return;
    this.#news = news;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#live.announce(this.#status), PAUSE_MS);
  }

  render(): TemplateResult {
    const host = this.#host;
    const { isOpen, isPending, active, typed = '' } = host[comboboxState];
    const { results } = this.#search;
    const { choices, values, multiple, locale } = host;
    const status = this.#isLoading || results.length === 0 ? this.#status : '';
    return html`${status ? html`<p class="status">${status}</p>` : nothing}${this.#options.render({
      isOpen,
      label: host[nameInMessages]() ?? '',
      choices,
      results: isOpen || this.#isDrawn ? results : NO_RESULTS,
      query: isPending ? readQuery(typed) : [],
      active,
      isMultiple: multiple,
      isChosen: (value) => values.includes(value),
      onChoose: (place) => this.act({ type: 'choose', place }),
    })}${
      this.#hasFailed
        ? html`<button class="retry" type="button" tabindex="-1" @click=${this.#onRetry}>
            ${locale.t('combobox:retry')}
          </button>`
        : nothing
    }`;
  }

  get #hasFailed(): boolean {
    return this.#host.load !== undefined && this.#loader.status === 'failed';
  }

  get #isLoading(): boolean {
    const { load } = this.#host;
    return load !== undefined && !['loaded', 'failed'].includes(this.#loader.status);
  }

  /** What there is to know of the list, besides what is in it. */
  get #status(): string {
    const { locale, load, [comboboxState]: state } = this.#host;
    if (!state.isOpen || !this.#search.isCurrent) return '';
    if (this.#isLoading) return locale.t('combobox:loading');
    if (this.#hasFailed) return locale.t('combobox:failed');
    const count = this.#search.results.length;
    if (count === 0) return locale.t('combobox:none');
    return state.isPending || load ? locale.t('combobox:results', { count }) : '';
  }

  get #rules(): ListRules {
    const { choices, values, multiple } = this.#host;
    const { results } = this.#search;
    const resultAt = (place: number) => choices[results[place] ?? -1];
    return {
      values,
      isMultiple: multiple,
      count: results.length,
      pageSize: this.#options.pageSize,
      resultAt,
      placeOf: (value) => results.findIndex((_, place) => resultAt(place)?.value === value),
    };
  }

  readonly #onRetry = (): void => {
    this.#loader.retry();
  };
}

/** Beside the styles of the element, which came without the list. */
function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  (root as ShadowRoot).adoptedStyleSheets.push(...sheets);
}
