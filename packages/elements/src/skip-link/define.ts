import { FanarSkipLink } from './skip-link.js';

FanarSkipLink.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-skip-link': FanarSkipLink;
  }
}
