import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/breadcrumbs.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { breadcrumbsLightStyles, breadcrumbsStyles } from './breadcrumbs.styles.js';

/**
 * Where the page stands in the site: the way from the first page down to it. A navigation landmark.
 * Where there is little room, only the link one step up is shown, with an arrow back.
 *
 * The last item is the page itself and carries `aria-current="page"`, on the `<li>` or on a link in it.
 * A list that ends with a link and no such mark ends one step above the page.
 *
 * @slot - An `<ol>` of links.
 */
export class FanarBreadcrumbs extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-breadcrumbs';

  static override readonly messageSets = [elementMessages('breadcrumbs', ar)];

  static override readonly styles = breadcrumbsStyles;

  /** Names the landmark. Default: «مسار التنقل». */
  @property() label = '';

  constructor() {
    super();
    new LightStyles(this, breadcrumbsLightStyles);
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label=${this.label || this.locale.t('breadcrumbs:label')}>
      <slot></slot>
    </nav>`;
  }
}
