import type { AccessibilityFeature } from '@fanar/contract';

/**
 * The words that were searched for may be a name: read `query`. Where the person is is told nobody.
 */
export interface FacilityChangeDetail {
  /** Ids; empty where none is chosen. */
  readonly sector: string;
  readonly service: string;
  readonly district: string;
  readonly openNow: boolean;
  readonly accessibility: readonly AccessibilityFeature[];
  /** How many offices were found, drawn or not. */
  readonly count: number;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-facility-change': CustomEvent<FacilityChangeDetail>;
  }
}
