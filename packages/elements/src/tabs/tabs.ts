import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarTabPanel } from '../tab-panel/tab-panel.js';
import { tabsStyles } from './tabs.styles.js';

/** What `fanar-tab-change` tells. */
export interface TabChangeDetail {
  /** The `id` of the panel that is shown now; '' where it has none. */
  readonly id: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-tab-change': CustomEvent<TabChangeDetail>;
  }
}

/**
 * Several views of one thing, of which one is shown at a time. Before the script arrives, and on
 * paper, all of them stand under their headings. Searching in the page shows what it finds.
 *
 * @slot - The panels: `<fanar-tab-panel id="…" label="…">`.
 * @fires fanar-tab-change - The person has gone to another panel: `{ id }`.
 * @csspart list - The row of tabs.
 * @csspart tab - A tab.
 */
export class FanarTabs extends FanarElement {
  static override readonly tag: string = 'fanar-tabs';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarTabPanel];

  static override readonly styles = tabsStyles;

  /** What the tabs are about, for a screen reader. Default: nothing. */
  @property() label = '';

  /** The `id` of the panel shown. Default: the first. */
  @property({ reflect: true }) selected = '';

  /** Of the headings that stand where there are no tabs: 1 to 6. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private panels: readonly FanarTabPanel[] = [];

  readonly #labels =
    typeof MutationObserver === 'undefined'
      ? undefined
      : new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.addEventListener('beforematch', this.#reveal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#labels?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#take();
  }

  /** Focuses the tab of the panel shown. */
  override focus(options?: FocusOptions): void {
    this.#tabs[this.#index]?.focus(options);
  }

  get #tabs(): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.tab'));
  }

  get #index(): number {
    return Math.max(
      0,
      this.panels.findIndex(({ id }) => id !== '' && id === this.selected),
    );
  }

  readonly #take = (): void => {
    const tag = `${(this.constructor as typeof FanarTabs).tag.replace(/s$/, '')}-panel`;
    const slotted = Array.from(this.children);
    this.panels = slotted.filter((child): child is FanarTabPanel => child.localName === tag);
    this.#labels?.disconnect();
    const options = { subtree: false, attributeFilter: ['label', 'id'] };
    for (const panel of this.panels) this.#labels?.observe(panel, options);
  };

  readonly #reveal = (event: Event): void => {
    const index = this.panels.indexOf(event.target as FanarTabPanel);
    if (index >= 0) this.#choose(index);
  };

  /** One that has no `id` is chosen too, so it is given one. */
  #choose(index: number): void {
    const panel = this.panels[index];
    if (!panel || index === this.#index) return;
    panel.id ||= `fanar-tab-${String(index + 1)}`;
    this.selected = panel.id;
    const init = { detail: { id: panel.id }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<TabChangeDetail>('fanar-tab-change', init));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.panels.length - 1;
    const isRtl = this.matches(':dir(rtl)');
    const from = this.#index;
    const to = {
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: from === last ? 0 : from + 1,
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: from === 0 ? last : from - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(to);
    this.#tabs[to]?.focus();
  };

  protected override updated(changed: PropertyValues): void {
    const shown = this.#index;
    this.panels.forEach((panel, index) => {
      panel.state = index === shown ? 'shown' : 'hidden';
      if (changed.has('headingLevel')) panel.headingLevel = this.headingLevel;
      const tab = this.#tabs[index];
      // By reference: the panel stands in another root.
      if (tab && 'ariaControlsElements' in tab) tab.ariaControlsElements = [panel];
    });
  }

  protected override render(): TemplateResult {
    return html`${this.panels.length > 0 ? this.#renderList() : nothing}
      <slot @slotchange=${this.#take}></slot>`;
  }

  #renderList(): TemplateResult {
    const shown = this.#index;
    return html`<div
      class="list"
      part="list"
      role="tablist"
      aria-label=${this.label || nothing}
      @keydown=${this.#onKeydown}
    >
      ${this.panels.map(
        ({ label }, index) =>
          html`<button
            type="button"
            class="tab"
            part="tab"
            role="tab"
            aria-selected=${index === shown ? 'true' : 'false'}
            tabindex=${index === shown ? 0 : -1}
            @click=${() => this.#choose(index)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }
}
