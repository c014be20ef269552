import { FanarSiteHeader } from './site-header.js';

FanarSiteHeader.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-site-header': FanarSiteHeader;
  }
}
