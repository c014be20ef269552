import { FanarBanner } from './banner.js';

FanarBanner.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-banner': FanarBanner;
  }
}
