import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { closeOthersOfName } from '../controllers/one-of-name.js';
import { iconDown } from '../icons/icons.js';
import { accordionItemStyles } from './accordion-item.styles.js';

/**
 * A section of an accordion: a heading that opens and closes what is under it. Searching in the page
 * opens it where the engine can, and paper shows all of it.
 *
 * @slot - What is under the heading.
 * @fires toggle - Opened or closed: a `ToggleEvent`, as of a native `<details>`.
 * @csspart header - The button in the heading.
 * @csspart content - What is under it.
 */
export class FanarAccordionItem extends FanarElement {
  static override readonly tag: string = 'fanar-accordion-item';

  static override readonly styles = accordionItemStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** What the section is about. */
  @property() heading = '';

  /** 1 to 6; an accordion around it tells it. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** A line under the heading, part of the button. Default: none. */
  @property() hint = '';

  /** Whether it shows what is in it. Default: false. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Of those that share a name, one is open at a time. Default: none, so any number are. */
  @property({ reflect: true }) name = '';

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const was = changed.get('open') as boolean | undefined;
    // One that is open from the start tells it, as a native one does.
    if (!changed.has('open') || Boolean(was) === this.open) return;
    closeOthersOfName(this);
    const [oldState, newState] = this.open ? ['closed', 'open'] : ['open', 'closed'];
    this.dispatchEvent(new ToggleEvent('toggle', { oldState, newState }));
  }

  readonly #flip = (): void => {
    this.open = !this.open;
  };

  readonly #reveal = (): void => {
    this.open = true;
  };

  protected override render(): TemplateResult {
    return html`<div role="heading" aria-level=${this.headingLevel}>
        <button
          type="button"
          id="header"
          class="header"
          part="header"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="content"
          @click=${this.#flip}
        >
          <span class="words"
            ><span class="title">${this.heading}</span>${
              this.hint ? html` <span class="hint">${this.hint}</span>` : nothing
            }</span
          >
          <span class="mark">${iconDown()}</span>
        </button>
      </div>
      <div
        id="content"
        class="folded"
        part="content"
        hidden=${this.open ? nothing : 'until-found'}
        @beforematch=${this.#reveal}
      >
        <div class="inner"><slot></slot></div>
      </div>`;
  }
}
