import { FanarCoverage } from './coverage.js';

FanarCoverage.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-coverage': FanarCoverage;
  }
}
