import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/language-switcher.json' with { type: 'json' };
import { iconGlobe } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { languageSwitcherStyles } from './language-switcher.styles.js';

/**
 * The same page in other languages: links, each in its own language with `lang` and `hreflang`. Of two
 * languages only the other one is offered. Of more, all are, and the current one carries
 * `aria-current="true"`. A navigation landmark.
 *
 * @slot - The links: `<a lang="en" hreflang="en" href="…">English</a>`.
 * @csspart icon - The globe.
 */
export class FanarLanguageSwitcher extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-language-switcher';

  static override readonly messageSets = [elementMessages('language-switcher', ar)];

  static override readonly styles = languageSwitcherStyles;

  /** Names the landmark. Default: «لغة الصفحة». */
  @property() label = '';

  protected override render(): TemplateResult {
    return html`<nav aria-label=${this.label || this.locale.t('language-switcher:label')}>
      ${iconGlobe()}<slot></slot>
    </nav>`;
  }
}
