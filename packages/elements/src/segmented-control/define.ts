import { FanarSegmentedControl } from './segmented-control.js';

FanarSegmentedControl.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-segmented-control': FanarSegmentedControl;
  }
}
