import { FanarLanguageSwitcher } from './language-switcher.js';

FanarLanguageSwitcher.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-language-switcher': FanarLanguageSwitcher;
  }
}
