import { FanarAddAnother } from './add-another.js';

FanarAddAnother.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-add-another': FanarAddAnother;
  }
}
