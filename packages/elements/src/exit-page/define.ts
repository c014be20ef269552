import { FanarExitPage } from './exit-page.js';

FanarExitPage.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-exit-page': FanarExitPage;
  }
}
