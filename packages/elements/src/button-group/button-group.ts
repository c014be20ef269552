import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { buttonGroupStyles } from './button-group.styles.js';

/**
 * Buttons that belong together, side by side; one above the other, each as wide as the line, where
 * there is little room. They stand in the order they are written in: the main one first.
 *
 * @slot - Buttons and links.
 * @csspart group - What holds them.
 */
export class FanarButtonGroup extends FanarElement {
  static override readonly tag: string = 'fanar-button-group';

  static override readonly styles = buttonGroupStyles;

  /** What the buttons are for together, e.g. «إجراءات الموعد»; makes it a named group. Default: none. */
  @property() label = '';

  protected override render(): TemplateResult {
    return html`<div
      class="group"
      part="group"
      role=${this.label ? 'group' : nothing}
      aria-label=${this.label || nothing}
    >
      <slot></slot>
    </div>`;
  }
}
