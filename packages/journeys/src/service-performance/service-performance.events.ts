/** What figures are of; empty where nothing is chosen. */
export interface PerformanceChangeDetail {
  /** Id of the sector. */
  readonly sector: string;
  /** `sector/service`. */
  readonly service: string;
  /** The first month, `2026-01`; empty for the twelfth from the last. */
  readonly from: string;
  /** The last month; empty for the one that runs. */
  readonly to: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-performance-change': CustomEvent<PerformanceChangeDetail>;
  }
}
