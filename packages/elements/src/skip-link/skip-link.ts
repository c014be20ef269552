import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/skip-link.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { findById, moveFocusTo } from './skip-target.js';
import { skipLinkStyles } from './skip-link.styles.js';

/**
 * Leads past what every page begins with, straight to its content: the first thing on the page,
 * seen while it has the focus. The content may stand in a shadow root.
 *
 * @slot - An `<a>` of the page's own. Default: a link to `for` that says «انتقل إلى المحتوى الرئيسي».
 * @csspart link - The link it brings itself.
 */
export class FanarSkipLink extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-skip-link';

  static override readonly messageSets = [elementMessages('skip-link', ar)];

  static override readonly styles = skipLinkStyles;

  /** The `id` of what it leads to. Default: `main`. */
  @property() for = 'main';

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const target = link && findById(this, decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    // The browser knows the document alone.
    if (target.getRootNode() !== document) event.preventDefault();
    moveFocusTo(target);
  };

  protected override render(): TemplateResult {
    return html`<slot
      ><a class="link" part="link" href="#${this.for}">${this.locale.t('skip-link:skip')}</a></slot
    >`;
  }
}
