import { FanarTooltip } from './tooltip.js';

FanarTooltip.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-tooltip': FanarTooltip;
  }
}
