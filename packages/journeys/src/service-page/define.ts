import { FanarServicePage } from './service-page.js';

FanarServicePage.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-page': FanarServicePage;
  }
}
