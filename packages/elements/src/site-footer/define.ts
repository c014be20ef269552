import { FanarSiteFooter } from './site-footer.js';

FanarSiteFooter.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-site-footer': FanarSiteFooter;
  }
}
