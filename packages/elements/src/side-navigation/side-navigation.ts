import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/side-navigation.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { sideNavigationLightStyles, sideNavigationStyles } from './side-navigation.styles.js';

/**
 * The pages of a section, in two levels. A navigation landmark, named by its heading. The second level
 * is shown where the current page is within it, and nowhere else; `aria-current="page"` marks the page.
 *
 * @slot - A `<ul>` of links; an item may hold a second `<ul>` after its link.
 * @csspart heading - The heading, while there is one.
 */
export class FanarSideNavigation extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-side-navigation';

  static override readonly messageSets = [elementMessages('side-navigation', ar)];

  static override readonly styles = sideNavigationStyles;

  /** What the pages are about. Default: none. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Names the landmark. Default: the heading, else «تنقل القسم». */
  @property() label = '';

  constructor() {
    super();
    new LightStyles(this, sideNavigationLightStyles);
  }

  protected override render(): TemplateResult {
    const label = this.label || this.heading || this.locale.t('side-navigation:label');
    return html`<nav aria-label=${label}>
      ${
        this.heading
          ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
              ${this.heading}
            </div>`
          : nothing
      }
      <slot></slot>
    </nav>`;
  }
}
