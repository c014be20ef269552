import { FanarSignaturePad } from './signature-pad.js';

FanarSignaturePad.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-signature-pad': FanarSignaturePad;
  }
}
