import { FanarServicePerformance } from './service-performance.js';

FanarServicePerformance.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-performance': FanarServicePerformance;
  }
}
