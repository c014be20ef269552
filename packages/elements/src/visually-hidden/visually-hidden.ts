import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { hiddenTextStyles } from './visually-hidden.styles.js';

/**
 * Words that are heard and not seen: what the eye understands from where a thing stands. Nothing in
 * it takes the focus.
 *
 * @slot - The words.
 */
export class FanarVisuallyHidden extends FanarElement {
  static override readonly tag: string = 'fanar-visually-hidden';

  static override readonly styles = hiddenTextStyles;

  protected override render(): TemplateResult {
    return html`<span class="visually-hidden"><slot></slot></span>`;
  }
}
