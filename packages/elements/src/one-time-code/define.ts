import { FanarOneTimeCode } from './one-time-code.js';

FanarOneTimeCode.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-one-time-code': FanarOneTimeCode;
  }
}
