import { FanarBackLink } from './back-link.js';

FanarBackLink.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-back-link': FanarBackLink;
  }
}
