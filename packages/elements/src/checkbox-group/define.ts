import { FanarCheckboxGroup } from './checkbox-group.js';

FanarCheckboxGroup.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-checkbox-group': FanarCheckboxGroup;
  }
}
