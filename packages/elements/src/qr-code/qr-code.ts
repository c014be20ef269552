import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warnDeveloper } from '../base/developer-warning.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/qr-code.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { modulesOf, type ErrorCorrection, type Modules } from './modules.js';
import { qrCodeStyles } from './qr-code.styles.js';

export { modulesOf, type ErrorCorrection, type Modules } from './modules.js';

/** Of one module, in pixels of the page: whole, so that edges are sharp. */
const MODULE_SIZE = 5;

/**
 * A code for the camera of a phone. Always dark on light, in dark themes and forced colours too, and
 * 30 mm wide at least on paper. Give its value as text or as a link beside it: not everyone can scan.
 *
 * @slot - The same for who cannot scan: the number as text, the address as a link.
 * @csspart code - The code and what stands under it.
 * @csspart image - The drawing.
 */
export class FanarQrCode extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-qr-code';

  static override readonly messageSets = [elementMessages('qr-code', ar)];

  static override readonly styles = qrCodeStyles;

  /** What a reader gets, exactly as given: an address or a number. Default: none, and no code. */
  @property() value = '';

  /** What it is for, e.g. «رمز متابعة الطلب»; its name for who does not see it. */
  @property() label = '';

  /**
   * How much of it may be damaged and still be read: `L` 7 %, `M` 15 %, `Q` 25 %, `H` 30 %. More
   * makes it larger. Default: `M`.
   */
  @property({ attribute: 'error-correction' }) errorCorrection: ErrorCorrection = 'M';

  #modules: Modules | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('value') && !changed.has('errorCorrection')) return;
    this.#modules = this.value ? modulesOf(this.value, this.errorCorrection) : undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value && !this.#modules) {
      warnDeveloper(
        this,
        'value-too-long',
        'no code holds this much: give a shorter "value", such as an address',
      );
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="code" part="code">
      ${this.value ? this.#renderImage(this.#modules) : nothing}
      <div class="text"><slot></slot></div>
    </div>`;
  }

  #renderImage(modules: Modules | undefined): TemplateResult {
    if (!modules) return html`<p class="failed">${this.locale.t('qr-code:too-long')}</p>`;
    const { size, path } = modules;
    return html`<svg
      class="image"
      part="image"
      role="img"
      aria-label=${this.label || this.locale.t('qr-code:name')}
      width=${size * MODULE_SIZE}
      viewBox=${`0 0 ${String(size)} ${String(size)}`}
      shape-rendering="crispEdges"
    >
      <path d=${path}></path>
    </svg>`;
  }
}
