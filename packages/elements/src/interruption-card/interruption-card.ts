import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { iconAlert } from '../icons/icons.js';
import { interruptionCardStyles } from './interruption-card.styles.js';

/**
 * A moment to stop and read before going on: something that the person would regret not to have
 * known. Stands alone on its page. Bring the person here with `focus()`.
 *
 * @slot - What to know, in a few sentences.
 * @slot actions - The button that goes on, and a link for who decides otherwise.
 * @csspart card - The box.
 * @csspart heading - The heading, which takes the focus.
 * @csspart actions - Where the buttons stand.
 */
export class FanarInterruptionCard extends FanarElement {
  static override readonly tag: string = 'fanar-interruption-card';

  static override readonly styles = interruptionCardStyles;

  /** What to know, in one line. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 1. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  /** Focuses the heading, which is then read. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="card" part="card">
      ${iconAlert()}
      <div
        class="heading"
        part="heading"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${this.heading}
      </div>
      <div class="content"><slot></slot></div>
      <div class="actions" part="actions"><slot name="actions"></slot></div>
    </div>`;
  }
}
