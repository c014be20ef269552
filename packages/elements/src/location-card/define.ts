import { FanarLocationCard } from './location-card.js';

FanarLocationCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-location-card': FanarLocationCard;
  }
}
