import { FanarAccordion } from './accordion.js';

FanarAccordion.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-accordion': FanarAccordion;
  }
}
