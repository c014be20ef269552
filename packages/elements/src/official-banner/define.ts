import { FanarOfficialBanner } from './official-banner.js';

FanarOfficialBanner.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-official-banner': FanarOfficialBanner;
  }
}
