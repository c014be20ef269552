import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { summaryBoxLightStyles, summaryBoxStyles } from './summary-box.styles.js';

/**
 * What a person wants to know before they begin: the fees, the time it takes, the papers. A native
 * `<dl>`, each pair in a `<div>`.
 *
 * @slot - The `<dl>`, and what belongs to it.
 * @csspart box - The box.
 * @csspart heading - The heading, while there is one.
 */
export class FanarSummaryBox extends FanarElement {
  static override readonly tag: string = 'fanar-summary-box';

  static override readonly styles = summaryBoxStyles;

  /** A line above the facts. Default: none. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  constructor() {
    super();
    new LightStyles(this, summaryBoxLightStyles);
  }

  protected override render(): TemplateResult {
    const { heading, headingLevel } = this;
    return html`<div class="box" part="box">
      ${
        heading
          ? html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel}>
              ${heading}
            </div>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }
}
