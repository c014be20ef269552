import { FanarStepIndicator } from './step-indicator.js';

FanarStepIndicator.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-step-indicator': FanarStepIndicator;
  }
}
