import { FanarAlert } from './alert.js';

FanarAlert.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-alert': FanarAlert;
  }
}
