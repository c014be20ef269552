import { FanarInterruptionCard } from './interruption-card.js';

FanarInterruptionCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-interruption-card': FanarInterruptionCard;
  }
}
