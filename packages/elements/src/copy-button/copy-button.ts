import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton, type ButtonSize, type ButtonVariant } from '../button/button.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/copy-button.json' with { type: 'json' };
import { iconCheck, iconCopy } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { copyButtonStyles } from './copy-button.styles.js';

/** How the last try to copy ended. */
type CopyResult = 'copied' | 'selected';

/** How long the result stays in view, in milliseconds. */
const RESULT_MS = 6000;

/**
 * Copies a text and says so once. Where the browser does not let it, the text is selected, for the
 * person to copy.
 *
 * @slot - The words. Default: «نسخ», with the `label` for those who do not see what is copied.
 * @csspart button - The button.
 */
export class FanarCopyButton extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-copy-button';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarButton];

  static override readonly messageSets = [elementMessages('copy-button', ar)];

  static override readonly styles = copyButtonStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** What is copied, letter by letter. Default: what the element named by `for` holds. */
  @property() value = '';

  /** The `id` of the element that shows the text, in the same root. Default: none. */
  @property() for = '';

  /** What is copied, in words, e.g. «رقم الطلب». Default: none. */
  @property() label = '';

  /** As of a button. Default: `secondary`. */
  @property() variant: ButtonVariant = 'secondary';

  /** As of a button. Default: `medium`. */
  @property() size: ButtonSize = 'medium';

  @state() private result: CopyResult | undefined;

  readonly #live = new LiveRegionController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.result = undefined;
  }

  readonly #copy = async (): Promise<void> => {
    const source = this.#source();
    const text = this.value || textOf(source);
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      this.#tell('copied');
    } catch {
      // Not a secure page, or not allowed.
      this.#tell('selected');
      await this.updateComplete;
      select(source ?? this.renderRoot.querySelector('.value'));
    }
  };

  #tell(result: CopyResult): void {
    this.result = result;
    this.#live.announce(this.locale.t(`copy-button:${result}`));
    clearTimeout(this.#timer);
    // What is selected stays until it is copied.
    if (result === 'copied') this.#timer = setTimeout(() => (this.result = undefined), RESULT_MS);
  }

  #source(): Element | null {
    return this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null;
  }

  protected override render(): TemplateResult {
    const { label } = this;
    const words = this.locale.t('copy-button:copy');
    const whole = label ? this.locale.t('copy-button:copy-labelled', { label }) : words;
    return html`<div class="copy">
      <fanar-button variant=${this.variant} .size=${this.size} part="button" @click=${this.#copy}
        >${iconCopy()}<slot
          ><span aria-hidden="true">${words}</span
          ><span class="visually-hidden">${whole}</span></slot
        ></fanar-button
      >
      ${this.result ? this.#renderResult(this.result) : nothing}
    </div>`;
  }

  #renderResult(result: CopyResult): TemplateResult {
    return html`<p class="result" aria-hidden="true">
        ${result === 'copied' ? iconCheck() : nothing}
        <span>${this.locale.t(`copy-button:${result}`)}</span>
      </p>
      ${
        result === 'selected' && !this.for ? html`<bdi class="value">${this.value}</bdi>` : nothing
      }`;
  }
}

function textOf(source: Element | null): string {
  if (!source) return '';
  const { value } = source as HTMLInputElement;
  return (typeof value === 'string' ? value : (source.textContent ?? '')).trim();
}

function select(source: Element | null): void {
  if (!source) return;
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) source.select();
  else getSelection()?.selectAllChildren(source);
}
