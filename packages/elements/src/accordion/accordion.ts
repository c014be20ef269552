import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarAccordionItem } from '../accordion-item/accordion-item.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/accordion.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { accordionStyles } from './accordion.styles.js';

/**
 * Sections that open and close, for people who each need a few of them. Any number may be open; those
 * that share a `name` one at a time. Before the script arrives, and on paper, all of it is there.
 *
 * @slot - The sections: `<fanar-accordion-item heading="…">`.
 * @csspart all - The button that opens or closes all.
 */
export class FanarAccordion extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-accordion';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarAccordionItem];

  static override readonly messageSets = [elementMessages('accordion', ar)];

  static override readonly styles = accordionStyles;

  /** Of the headings of its sections: 1 to 6. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private isAllOpen = false;

  @state() private isOneAtATime = false;

  constructor() {
    super();
    // Capture: `toggle` does not bubble.
    this.addEventListener('toggle', this.#look, { capture: true });
  }

  /** Its sections, in their order. */
  get items(): readonly FanarAccordionItem[] {
    const { tag } = this.constructor as typeof FanarAccordion;
    return Array.from(this.children).filter(
      (child): child is FanarAccordionItem => child.localName === `${tag}-item`,
    );
  }

  /** Opens all sections. Does nothing where one is open at a time. */
  openAll(): void {
    if (!this.isOneAtATime) this.#setAll(true);
  }

  /** Closes all sections. */
  closeAll(): void {
    this.#setAll(false);
  }

  #setAll(open: boolean): void {
    for (const item of this.items) item.open = open;
    this.#look();
  }

  readonly #look = (): void => {
    const { items } = this;
    this.isAllOpen = items.every(({ open }) => open);
    const names = items.map(({ name }) => name).filter(Boolean);
    this.isOneAtATime = new Set(names).size < names.length;
  };

  readonly #onSlotChange = (): void => {
    this.#tellLevel();
    this.#look();
  };

  #tellLevel(): void {
    for (const item of this.items) item.headingLevel = this.headingLevel;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('headingLevel')) this.#tellLevel();
  }

  protected override render(): TemplateResult {
    return html`${this.isOneAtATime ? nothing : this.#renderAll()}
      <div class="sections"><slot @slotchange=${this.#onSlotChange}></slot></div>`;
  }

  #renderAll(): TemplateResult {
    return html`<button
      type="button"
      class="link all"
      part="all"
      @click=${this.isAllOpen ? this.closeAll : this.openAll}
    >
      ${this.locale.t(this.isAllOpen ? 'accordion:close-all' : 'accordion:open-all')}
    </button>`;
  }
}
