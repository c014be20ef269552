import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { iconBack } from '../icons/icons.js';
import { backLinkStyles } from './back-link.styles.js';

/**
 * Leads back to the page before, above the heading. The link is the page's own, so that it leads
 * there without a script too.
 *
 * @slot - An `<a>`, e.g. «رجوع».
 * @csspart icon - The arrow.
 */
export class FanarBackLink extends FanarElement {
  static override readonly tag: string = 'fanar-back-link';

  static override readonly styles = backLinkStyles;

  protected override render(): TemplateResult {
    return html`<span class="line">${iconBack()}<slot></slot></span>`;
  }
}
