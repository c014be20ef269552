import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { LightStyles } from '../controllers/light-styles.js';
import { siteFooterLightStyles, siteFooterStyles } from './site-footer.styles.js';

/**
 * The end of every page: groups of links, how to reach the authority, and what it states about the
 * site. The landmark `contentinfo`. All of it is plain content, which reads without a script.
 *
 * @slot - Groups of links: each a `<section>`, or a `<nav>` with a name, with a heading and a `<ul>`.
 * @slot contact - How to reach the authority, in an `<address>`.
 * @slot links - A `<ul>` of the links that every page has: privacy, accessibility, terms.
 * @slot logo - The emblem. An image there is 3rem high.
 * @slot statement - Whose site it is and when it was last changed.
 * @csspart footer - The landmark.
 * @csspart groups - The groups and the contact.
 * @csspart end - The last strip.
 */
export class FanarSiteFooter extends FanarElement {
  static override readonly tag: string = 'fanar-site-footer';

  static override readonly styles = siteFooterStyles;

  constructor() {
    super();
    new LightStyles(this, siteFooterLightStyles);
  }

  protected override render(): TemplateResult {
    return html`<div class="footer" part="footer" role="contentinfo">
      <div class="groups" part="groups"><slot></slot><slot name="contact"></slot></div>
      <div class="end" part="end">
        <slot name="links"></slot>
        <div class="state"><slot name="logo"></slot><slot name="statement"></slot></div>
      </div>
    </div>`;
  }
}
