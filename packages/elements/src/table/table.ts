import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { warnDeveloper } from '../base/developer-warning.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { watchSize } from '../controllers/size-watch.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/table.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import {
  columnOf,
  headersOf,
  prepareTable,
  pressedHeader,
  sortKindOf,
  valueAt,
  wordsOf,
} from './table-markup.js';
import { nextDirection, sortOrder, type SortDirection } from './table.state.js';
import { tableLightStyles, tableStyles } from './table.styles.js';

export type TableNarrow = 'stack' | 'scroll';

/** What `fanar-before-sort` and `fanar-sort` tell. */
export interface SortDetail {
  /** From 0. */
  readonly column: number;
  readonly direction: SortDirection;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-before-sort': CustomEvent<SortDetail>;
    'fanar-sort': CustomEvent<SortDetail>;
  }
}

/**
 * A native `<table>` with `<caption>`, `<thead>` and `<tbody>`, which reads without a script too.
 * Where there is little room each row becomes a card, and stays a row to a screen reader.
 *
 * A column is sorted by what its cells show, or by `data-value` or `<time datetime>` in them. Its
 * header takes `data-sort`: `text`, `number` (also lines the digits up), `date` or `none`.
 *
 * @slot - The `<table>`.
 * @fires fanar-before-sort - The person wants another order: `{ column, direction }`. Cancel it to
 *   bring the rows from elsewhere; then set `aria-sort` on the header.
 * @fires fanar-sort - The rows stand in another order: `{ column, direction }`.
 * @csspart scroller - What the table scrolls in.
 */
export class FanarTable extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-table';

  static override readonly messageSets = [elementMessages('table', ar)];

  static override readonly styles = tableStyles;

  /** Every column can be sorted that does not say `data-sort="none"`. Default: those with `data-sort`. */
  @property({ type: Boolean }) sortable = false;

  /** What a table does where it has little room: rows as cards, or scroll. Default: `stack`. */
  @property({ reflect: true }) narrow: TableNarrow = 'stack';

  /** The name of the region while there is more than fits. */
  @state() private scrolledName = '';

  readonly #live = new LiveRegionController(this);
  #observer: MutationObserver | undefined;
  #unwatch: (() => void)[] = [];
  #isWarned = false;

  constructor() {
    super();
    new LightStyles(this, tableLightStyles);
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    for (const unwatch of this.#unwatch.splice(0)) unwatch();
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  protected override updated(): void {
    this.#prepare();
  }

  get #table(): HTMLTableElement | null {
    return this.querySelector('table');
  }

  #watch(): void {
    this.#observer ??= new MutationObserver(() => this.#prepare());
    this.#observer.observe(this, { subtree: true, childList: true });
    const scroller = this.renderRoot.querySelector('.scroller');
    if (!scroller) return;
    // What scrolls keeps its size when the table grows, and the table keeps its own when that shrinks.
    for (const part of [scroller, this.#table]) {
      if (part) this.#unwatch.push(watchSize(part, () => this.#measure(scroller)));
    }
  }

  #prepare(): void {
    const table = this.#table;
    if (!table) return;
    prepareTable(table, this.sortable);
    // What was changed here is no news.
    this.#observer?.takeRecords();
    if (!table.caption && table.rows.length > 0 && !this.#isWarned) {
      this.#isWarned = true;
      warnDeveloper(
        this,
        'caption-missing',
        'give the table a <caption>: it says what the table is about',
      );
    }
  }

  #measure({ scrollWidth, clientWidth }: Element): void {
    const isScrolled = scrollWidth > clientWidth + 1;
    this.scrolledName = isScrolled
      ? wordsOf(this.#table?.caption) || this.locale.t('table:table')
      : '';
  }

  readonly #onClick = (event: Event): void => {
    const header = pressedHeader(event.target);
    const table = this.#table;
    if (!header || !table || !headersOf(table).includes(header)) return;
    const detail = { column: columnOf(header), direction: nextDirection(header.ariaSort) };
    if (!this.#tell('fanar-before-sort', detail)) return;
    this.#sort(table, header, detail);
    const { direction } = detail;
    this.#live.announce(this.locale.t(`table:${direction}`, { column: wordsOf(header) }));
    this.#tell('fanar-sort', detail);
  };

  #sort(
    table: HTMLTableElement,
    header: HTMLTableCellElement,
    { column, direction }: SortDetail,
  ): void {
    for (const body of Array.from(table.tBodies)) {
      const rows = Array.from(body.rows);
      const values = rows.map((row) => valueAt(row, column));
      const order = sortOrder(values, sortKindOf(header), direction, this.locale.language);
      body.append(...order.flatMap((place) => rows[place] ?? []));
    }
    for (const other of headersOf(table)) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction);
    this.#observer?.takeRecords();
  }

  #tell(type: 'fanar-before-sort' | 'fanar-sort', detail: SortDetail): boolean {
    const cancelable = type === 'fanar-before-sort';
    return this.dispatchEvent(
      new CustomEvent<SortDetail>(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  protected override render(): TemplateResult {
    const name = this.scrolledName;
    return html`<div
      class="scroller"
      part="scroller"
      role=${name ? 'region' : nothing}
      aria-label=${name || nothing}
      tabindex=${name ? 0 : nothing}
    >
      <slot></slot>
    </div>`;
  }
}
