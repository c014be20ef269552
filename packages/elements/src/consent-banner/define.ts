import { FanarConsentBanner } from './consent-banner.js';

FanarConsentBanner.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-consent-banner': FanarConsentBanner;
  }
}
