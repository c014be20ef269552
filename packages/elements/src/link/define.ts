import { FanarLink } from './link.js';

FanarLink.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-link': FanarLink;
  }
}
