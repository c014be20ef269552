import { FanarAccordionItem } from './accordion-item.js';

FanarAccordionItem.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-accordion-item': FanarAccordionItem;
  }
}
