import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { listLightStyles, listStyles } from './list.styles.js';

export type ListVariant = 'plain' | 'bullets' | 'checks';

/**
 * A native list: `<ul>`, `<ol>` with the numbers of the page, or `<dl>` with each pair in a `<div>`,
 * side by side where there is room. What can be ticked off is no list but a group of checkboxes.
 *
 * @slot - The `<ul>`, `<ol>` or `<dl>`.
 * @csspart list - What the list stands in.
 */
export class FanarList extends FanarElement {
  static override readonly tag: string = 'fanar-list';

  static override readonly styles = listStyles;

  /**
   * What stands before each item: nothing, the mark of the list itself, or a tick for what is included
   * or needed. Default: `bullets`.
   */
  @property({ reflect: true }) variant: ListVariant = 'bullets';

  /** A line between items. Default: false. */
  @property({ type: Boolean, reflect: true }) divided = false;

  constructor() {
    super();
    new LightStyles(this, listLightStyles);
  }

  protected override render(): TemplateResult {
    return html`<div class="list" part="list"><slot></slot></div>`;
  }
}
