import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/exit-page.json' with { type: 'json' };
import { iconExit } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { PAUSE_MS, PressCount, PRESSES, webAddress } from './exit-page.state.js';
import { exitPageStyles } from './exit-page.styles.js';

declare global {
  interface HTMLElementEventMap {
    'fanar-before-exit': CustomEvent<null>;
  }
}

/**
 * Leaves the page at once, for a person who may be watched: by a press, or by Escape three times. The
 * page is covered before another is asked for, and its entry in the history is replaced, so that the
 * button back does not return to it. It cannot hide what the browser has kept of the pages before.
 *
 * It stays in view while the page scrolls: first on the page, before what it protects. Without a script
 * it is a plain link. One to a page. Without `href` it renders nothing.
 *
 * @slot - The words on it. Default: «اخرج من هذه الصفحة».
 * @fires fanar-before-exit - The page is covered, and is about to be left. Cancelled, the host leaves
 *   it in a way of its own, and the cover stays.
 * @csspart link - The link.
 * @csspart cover - What covers the page.
 */
export class FanarExitPage extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-exit-page';

  static override readonly messageSets = [elementMessages('exit-page', ar)];

  static override readonly styles = exitPageStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** A page that nobody wonders at: the weather, a search. Required. */
  @property() href = '';

  @state() private pressed = 0;

  readonly #presses = new PressCount();
  readonly #live = new LiveRegionController(this);
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Before anything that may take the key for itself.
    addEventListener('keydown', this.#onKeydown, { signal, capture: true });
    addEventListener('pageshow', this.#onReturn, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#forget();
  }

  /** Covers the page and leaves it, as the link does. */
  exit(): void {
    const address = webAddress(this.href, this.ownerDocument.baseURI);
    if (!address) return;
    this.#forget();
    const cover = this.renderRoot.querySelector('dialog');
    if (cover && !cover.open) cover.showModal();
    const leaving = new CustomEvent('fanar-before-exit', {
      detail: null,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (this.dispatchEvent(leaving)) location.replace(address);
  }

  readonly #onClick = (event: Event): void => {
    if (!webAddress(this.href, this.ownerDocument.baseURI)) return;
    event.preventDefault();
    this.exit();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.repeat || event.isComposing || !this.href) return;
    if (event.key !== 'Escape') {
      if (this.#presses.count > 0) this.#forget();
      return;
    }
    // The key would take the cover away, and stop the other page from loading.
    if (this.#isCovered) event.preventDefault();
    const left = this.#presses.press(event.timeStamp);
    if (left === 0) {
      event.preventDefault();
      this.exit();
      return;
    }
    this.pressed = this.#presses.count;
    this.#live.announce(this.locale.t('exit-page:left', { count: left }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), PAUSE_MS);
  };

  /** Kept by the browser and shown again, the page would stay covered. */
  readonly #onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.renderRoot.querySelector('dialog')?.close();
  };

  get #isCovered(): boolean {
    return this.renderRoot.querySelector('dialog')?.open === true;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#presses.reset();
    this.pressed = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { href, locale, pressed } = this;
    if (!href) return nothing;
    const lights = Array.from({ length: PRESSES }, (_, index) => index < pressed);
    return html`<a
        class="link"
        part="link"
        href=${href}
        rel="nofollow noreferrer"
        aria-describedby="keys"
        @click=${this.#onClick}
      >
        ${iconExit()}<span><slot>${locale.t('exit-page:exit')}</slot></span>
        <span class="lights" aria-hidden="true" ?hidden=${pressed === 0}
          >${lights.map((isLit) => html`<span class=${isLit ? 'lit' : ''}></span>`)}</span
        >
      </a>
      <p class="keys" id="keys">
        <span class="visually-hidden">${locale.t('exit-page:does')} </span>${locale.t(
          'exit-page:keys',
        )}
      </p>
      <dialog part="cover" closedby="none" aria-label=${locale.t('exit-page:leaving')}>
        <p>${locale.t('exit-page:leaving')}</p>
      </dialog>`;
  }
}
