import { FanarSideNavigation } from './side-navigation.js';

FanarSideNavigation.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-side-navigation': FanarSideNavigation;
  }
}
