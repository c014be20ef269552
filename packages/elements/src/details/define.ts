import { FanarDetails } from './details.js';

FanarDetails.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-details': FanarDetails;
  }
}
