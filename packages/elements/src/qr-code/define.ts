import { FanarQrCode } from './qr-code.js';

FanarQrCode.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-qr-code': FanarQrCode;
  }
}
