import { FanarCheckIn } from './check-in.js';

FanarCheckIn.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-check-in': FanarCheckIn;
  }
}
