import { FanarConsent } from './consent.js';

FanarConsent.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-consent': FanarConsent;
  }
}
