import { FanarBreadcrumbs } from './breadcrumbs.js';

FanarBreadcrumbs.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-breadcrumbs': FanarBreadcrumbs;
  }
}
