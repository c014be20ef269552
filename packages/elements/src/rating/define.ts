import { FanarRating } from './rating.js';

FanarRating.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-rating': FanarRating;
  }
}
