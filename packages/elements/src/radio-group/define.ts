import { FanarRadioGroup } from './radio-group.js';

FanarRadioGroup.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-radio-group': FanarRadioGroup;
  }
}
