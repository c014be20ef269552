import { FanarFacilityFinder } from './facility-finder.js';

FanarFacilityFinder.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-facility-finder': FanarFacilityFinder;
  }
}
