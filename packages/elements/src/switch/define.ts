import { FanarSwitch } from './switch.js';

FanarSwitch.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-switch': FanarSwitch;
  }
}
