import { FanarButtonGroup } from './button-group.js';

FanarButtonGroup.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-button-group': FanarButtonGroup;
  }
}
