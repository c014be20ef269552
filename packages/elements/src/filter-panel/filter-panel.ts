import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/filter-panel.json' with { type: 'json' };
import { iconClose, iconDown } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { filtersIn, type AppliedFilter } from './filters.js';
import { filterPanelStyles } from './filter-panel.styles.js';

/** What `fanar-filter` tells. */
export interface FilterDetail {
  /** What the person chose, in the order of the controls. */
  readonly filters: readonly { readonly name: string; readonly value: string }[];
}

declare global {
  interface HTMLElementEventMap {
    'fanar-filter': CustomEvent<FilterDetail>;
  }
}

/**
 * What narrows a list of results: controls, native ones or ours, which take effect together. Says how
 * many are in use and takes each back, or all. Folded on a small screen. Within a `<form>` it submits
 * it, unless the event is cancelled.
 *
 * @slot - The controls, each with a `name`.
 * @fires fanar-filter - The filters were changed: `{ filters }`. Cancellable, which keeps a form
 *   around it from being submitted.
 * @csspart panel - The box.
 * @csspart heading - The heading.
 * @csspart remove - The button of each filter in use.
 */
export class FanarFilterPanel extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-filter-panel';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarButton];

  static override readonly messageSets = [elementMessages('filter-panel', ar)];

  static override readonly styles = filterPanelStyles;

  /** Default: «تصفية النتائج». */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Shows the controls on a small screen too, where they are folded at first. Default: false. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private applied: readonly AppliedFilter[] = [];

  readonly #live = new LiveRegionController(this);

  /** Takes what the controls hold now as what is in use, without telling anyone. */
  async refresh(): Promise<void> {
    const controls = this.querySelectorAll<HTMLElement & Partial<FanarElement>>('[name]');
    await Promise.all(Array.from(controls, async (control) => control.updateComplete));
    this.applied = filtersIn(this);
  }

  /** Puts what the controls hold into use, as the button does. */
  apply(): void {
    this.applied = filtersIn(this);
    this.#live.announce(this.#countWords());
    const detail: FilterDetail = {
      filters: this.applied.map(({ name, value }) => ({ name, value })),
    };
    const init = { detail, bubbles: true, composed: true, cancelable: true };
    if (!this.dispatchEvent(new CustomEvent('fanar-filter', init))) return;
    this.closest('form')?.requestSubmit();
  }

  #countWords(): string {
    return this.locale.t('filter-panel:in-use', { count: this.applied.length });
  }

  /** The button pressed is gone: the focus goes to its neighbour, else to the count. */
  async #clear(filters: readonly AppliedFilter[], index = 0): Promise<void> {
    for (const { clear } of filters) clear();
    this.apply();
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.remove');
    const next = buttons[Math.min(index, buttons.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>('.count'))?.focus();
  }

  /** A browser submits a form on Enter; without one the filters take effect. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isLine = event.target instanceof HTMLInputElement && !this.closest('form');
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !isLine) return;
    event.preventDefault();
    this.apply();
  };

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  readonly #refresh = (): void => void this.refresh();
  readonly #apply = (): void => this.apply();

  protected override render(): TemplateResult {
    const { locale, open, applied } = this;
    const heading = this.heading || locale.t('filter-panel:heading');
    return html`<div class="panel" part="panel">
      <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
        <span class="title">${heading}</span>
        <button
          type="button"
          class="toggle"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="filters"
          @click=${this.#toggle}
        >
          ${heading}${iconDown()}
        </button>
      </div>
      <div class="status">
        <p class="count" tabindex="-1">${this.#countWords()}</p>
        ${
          applied.length > 0
            ? html`<button type="button" class="link clear" @click=${() => this.#clear(applied)}>
                ${locale.t('filter-panel:clear')}
              </button>`
            : nothing
        }
      </div>
      ${applied.length > 0 ? this.#renderApplied() : nothing}
      <div id="filters" class=${open ? 'filters' : 'filters folded'} @keydown=${this.#onKeydown}>
        <slot @slotchange=${this.#refresh}></slot>
        <fanar-button class="apply" variant="secondary" @click=${this.#apply}
          >${locale.t('filter-panel:apply')}</fanar-button
        >
      </div>
    </div>`;
  }

  #renderApplied(): TemplateResult {
    const { locale } = this;
    return html`<ul class="applied" role="list" aria-label=${locale.t('filter-panel:applied')}>
      ${this.applied.map(
        (filter, index) =>
          html`<li>
            <button
              type="button"
              class="remove"
              part="remove"
              @click=${() => this.#clear([filter], index)}
            >
              <span class="visually-hidden">${locale.t('filter-panel:remove')} </span
              ><bdi>${filter.words}</bdi>${iconClose()}
            </button>
          </li>`,
      )}
    </ul>`;
  }
}
