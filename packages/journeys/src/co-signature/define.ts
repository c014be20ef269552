import { FanarCoSignature } from './co-signature.js';

FanarCoSignature.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-co-signature': FanarCoSignature;
  }
}
