import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { tabPanelStyles } from './tab-panel.styles.js';

/** `alone`: no tabs have taken it up, so it stands under its heading. */
export type TabPanelState = 'alone' | 'shown' | 'hidden';

/**
 * What a tab shows. Without tabs around it, before their script arrives and on paper it stands under
 * its heading.
 *
 * @slot - What it shows.
 * @csspart heading - The heading, where there is no tab.
 * @csspart content - What it shows.
 */
export class FanarTabPanel extends FanarElement {
  static override readonly tag: string = 'fanar-tab-panel';

  static override readonly styles = tabPanelStyles;

  /** The words of its tab. */
  @property({ reflect: true }) label = '';

  /** Of its heading, where it has no tab: 1 to 6. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** What the tabs around it have made of it. Default: `alone`. */
  @property({ attribute: false }) state: TabPanelState = 'alone';

  readonly #internals = this.attachInternals();

  protected override updated(changed: PropertyValues<this>): void {
    const isShown = this.state === 'shown';
    this.#internals.role = isShown ? 'tabpanel' : null;
    this.#internals.ariaLabel = isShown ? this.label : null;
    if (!changed.has('state') || (this.state === 'alone' && !changed.get('state'))) return;
    // Reached with Tab, for a keyboard to scroll it.
    if (isShown) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  readonly #reveal = (): void => {
    this.dispatchEvent(new Event('beforematch', { bubbles: true }));
  };

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<div
      class=${state === 'alone' ? 'folded alone' : 'folded'}
      part="content"
      hidden=${state === 'hidden' ? 'until-found' : nothing}
      @beforematch=${this.#reveal}
    >
      <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
        ${this.label}
      </div>
      <div class="inner"><slot></slot></div>
    </div>`;
  }
}
