import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { closeOthersOfName } from '../controllers/one-of-name.js';
import { iconForward } from '../icons/icons.js';
import { detailsStyles } from './details.styles.js';

/**
 * More words for those who want them, a press away: a native `<details>`. Searching in the page opens
 * it, and paper shows all of it.
 *
 * @slot - What is shown when it is open.
 * @slot summary - The line that opens it, where it is more than plain words.
 * @fires toggle - Opened or closed: the native event, with `oldState` and `newState`.
 * @csspart summary - The line that opens it.
 * @csspart content - What is shown when it is open.
 */
export class FanarDetails extends FanarElement {
  static override readonly tag: string = 'fanar-details';

  static override readonly styles = detailsStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The line that opens it. Default: what is in the slot `summary`. */
  @property() summary = '';

  /** Whether it shows what is in it. Default: false. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Of those that share a name, one is open at a time. Default: none. */
  @property({ reflect: true }) name = '';

  readonly #onToggle = (event: ToggleEvent): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
    closeOthersOfName(this);
    const { oldState, newState } = event;
    this.dispatchEvent(new ToggleEvent('toggle', { oldState, newState }));
  };

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary class="summary" part="summary">
        ${iconForward()}<span class="words"><slot name="summary">${this.summary}</slot></span>
      </summary>
      <div class="content" part="content"><slot></slot></div>
    </details>`;
  }
}
