import { html, type PropertyValues, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { Localized } from '../mixins/localized.js';
import { processListLightStyles, processListStyles } from './process-list.styles.js';

/**
 * How a service is got, step by step: a native `<ol>`, each `<li>` with a heading and what to do.
 * Keeps `start` and `value` of the list; digits are those of the page.
 *
 * @slot - The `<ol>`.
 * @csspart steps - What the list stands in.
 * @cssstate latn - Steps are numbered 1, 2, 3.
 */
export class FanarProcessList extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-process-list';

  static override readonly styles = processListStyles;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new LightStyles(this, processListLightStyles);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.locale.numerals === 'latn') this.#internals.states.add('latn');
    else this.#internals.states.delete('latn');
  }

  protected override render(): TemplateResult {
    return html`<div class="steps" part="steps"><slot></slot></div>`;
  }
}
