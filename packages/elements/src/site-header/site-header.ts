import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/site-header.json' with { type: 'json' };
import { iconClose, iconMenu } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { siteHeaderLightStyles, siteHeaderStyles } from './site-header.styles.js';

/**
 * The top of every page: whose site it is, the main navigation, a search and the other language. The
 * landmark `banner`; the navigation in it is one of its own. Where there is little room, navigation and
 * search fold behind a button, except where scripts are off.
 *
 * All of it is plain content, which a server writes and which reads without a script. The current page
 * is marked with `aria-current="page"`, or with `aria-current="true"` where it is within a section.
 *
 * @slot logo - The emblem, or a link home around it. An image there is 3.5rem high.
 * @slot authority - Whose site it is: a few words or a link.
 * @slot service - The name of the service, or a link to its start.
 * @slot language - `fanar-language-switcher`, or a link.
 * @slot navigation - A `<ul>` of links.
 * @slot search - A search form.
 * @csspart header - The landmark.
 * @csspart band - The strip with the names.
 * @csspart menu - The button that unfolds.
 * @csspart panel - Navigation and search.
 */
export class FanarSiteHeader extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-site-header';

  static override readonly messageSets = [elementMessages('site-header', ar)];

  static override readonly styles = siteHeaderStyles;

  /** Unfolded, where there is little room. Default: false. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Names the navigation. Default: «التنقل الرئيسي». */
  @property({ attribute: 'navigation-label' }) navigationLabel = '';

  @state() private hasNavigation = true;

  @state() private hasSearch = true;

  constructor() {
    super();
    new LightStyles(this, siteHeaderLightStyles);
    this.addEventListener('click', this.#onClick);
  }

  protected override firstUpdated(): void {
    this.#look();
  }

  /** An empty navigation would be told as a place to go to. */
  readonly #look = (): void => {
    const isFilled = (name: string) => Array.from(this.children).some(({ slot }) => slot === name);
    this.hasNavigation = isFilled('navigation');
    this.hasSearch = isFilled('search');
  };

  readonly #toggle = (): void => {
    this.open = !this.open;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.open) return;
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu');
    // Shown at all times on a wide page: there is nothing to close.
    if (!menu?.checkVisibility()) return;
    event.preventDefault();
    this.open = false;
    menu.focus();
  };

  /** A page that changes without loading would keep it unfolded. */
  readonly #onClick = (event: Event): void => {
    const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    if (isLink) this.open = false;
  };

  protected override render(): TemplateResult {
    const { open, hasNavigation, hasSearch, locale } = this;
    return html`<div
      class="header"
      part="header"
      role="banner"
      @keydown=${this.#onKeydown}
      @slotchange=${this.#look}
    >
      <div class="band" part="band">
        <div class="row">
          <slot name="logo"></slot>
          <div class="names">
            <slot name="authority"></slot>
            <slot name="service"></slot>
          </div>
          <slot name="language"></slot>
          <button
            type="button"
            class="menu"
            part="menu"
            aria-expanded=${open ? 'true' : 'false'}
            aria-controls="panel"
            ?hidden=${!hasNavigation && !hasSearch}
            @click=${this.#toggle}
          >
            ${open ? iconClose() : iconMenu()}<span>${locale.t('site-header:menu')}</span>
          </button>
        </div>
      </div>
      <div class="panel" part="panel" id="panel" ?hidden=${!hasNavigation && !hasSearch}>
        <div class="row">
          <nav
            ?hidden=${!hasNavigation}
            aria-label=${this.navigationLabel || locale.t('site-header:navigation')}
          >
            <slot name="navigation"></slot>
          </nav>
          <div class="search" ?hidden=${!hasSearch}><slot name="search"></slot></div>
        </div>
      </div>
    </div>`;
  }
}
