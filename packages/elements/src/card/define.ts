import { FanarCard } from './card.js';

FanarCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-card': FanarCard;
  }
}
