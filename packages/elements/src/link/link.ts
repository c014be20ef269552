import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { fileSizeMessages, sizeInWords } from '../i18n/file-size.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/link.json' with { type: 'json' };
import { iconArrowForward, iconDownload, iconExternalLink } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { fanarLinkStyles } from './link.styles.js';

export type LinkVariant = 'plain' | 'action';

/**
 * A link that says beforehand what will happen: a new tab, or a file of some kind and size. The
 * `<a>` is the page's own, so that it leads there without a script too, with `target` and `download`
 * as it wants them.
 *
 * @slot - An `<a>`.
 * @csspart note - What will happen, in words.
 * @csspart icon - The icon.
 */
export class FanarLink extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-link';

  static override readonly messageSets = [elementMessages('link', ar), fileSizeMessages];

  static override readonly styles = fanarLinkStyles;

  /** `action` for the next step, with an arrow. Default: `plain`. */
  @property() variant: LinkVariant = 'plain';

  /** The `<a>` opens a new tab: says so. Default: false. */
  @property({ type: Boolean, attribute: 'new-tab' }) newTab = false;

  /** The kind of file the `<a>` downloads, e.g. `PDF`. Default: none. */
  @property({ attribute: 'file-type' }) fileType = '';

  /** The size of that file, in bytes. Default: not said. */
  @property({ type: Number, attribute: 'file-size' }) fileSize: number | undefined;

  /** The words that this element has given to a link. */
  #described = new Map<Element, string>();

  /** What will happen, in words; empty where nothing needs saying. */
  get #note(): string {
    const { fileType, fileSize, locale } = this;
    const notes = [
      fileType,
      fileSize === undefined ? '' : sizeInWords(fileSize, locale),
      this.newTab ? locale.t('link:new-tab') : '',
    ].filter(Boolean);
    return notes.join(locale.language === 'ar' ? '، ' : ', ');
  }

  protected override updated(): void {
    this.#describe();
  }

  /** A link alone is read by its own text; what stands beside it is told as its description. */
  readonly #describe = (): void => {
    const note = this.#note;
    for (const link of this.querySelectorAll(':scope > a')) {
      const isOurs = link.ariaDescription === (this.#described.get(link) ?? null);
      if (!isOurs) continue;
      link.ariaDescription = note || null;
      if (note) this.#described.set(link, note);
      else this.#described.delete(link);
    }
  };

  protected override render(): TemplateResult {
    const note = this.#note;
    // No break between the words and their icon.
    const about = html`<span class="note" part="note">(${note})&nbsp;${this.#noteIcon()}</span>`;
    const arrow = this.variant === 'action' ? iconArrowForward() : nothing;
    return html`<span class=${`line ${this.variant}`}
      ><slot @slotchange=${this.#describe}></slot>${note ? about : arrow}</span
    >`;
  }

  #noteIcon(): TemplateResult {
    return this.newTab ? iconExternalLink() : iconDownload();
  }
}
