import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { renderLeadingHeading } from '../templates/leading-heading.js';
import { cardStyles } from './card.styles.js';

/**
 * One thing among several: a heading, a few words about it, perhaps a picture. With a link it leads
 * there from anywhere in it, and is one link to everybody. What else can be pressed goes into the
 * footer, which lies above.
 *
 * @slot - The words.
 * @slot heading - Replaces the heading; an `<a>` in it leads from all of the card.
 * @slot media - A picture above all else.
 * @slot footer - What comes last: a tag, a date, a button.
 * @csspart card - The box.
 * @csspart heading - The heading.
 * @csspart link - The link of `href`.
 */
export class FanarCard extends FanarElement {
  static override readonly tag: string = 'fanar-card';

  static override readonly styles = cardStyles;

  /** What the card is about. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Where the card leads. Default: nowhere. */
  @property() href = '';

  protected override render(): TemplateResult {
    return html`<div class="card stretched" part="card">
      <slot name="media"></slot>
      <div class="content">
        ${renderLeadingHeading(this)}
        <div class="body"><slot></slot></div>
        <slot name="footer" class="above"></slot>
      </div>
    </div>`;
  }
}
