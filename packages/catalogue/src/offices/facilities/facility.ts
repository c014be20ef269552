import type { AccessibilityFeature, Text } from '@fanar/contract';
import type { Reception } from '../../schedule.js';

/** A kind of office that a sector has, and where it has one. */
export interface Facility {
  /** An office's own is this one's and its locality's: `police-station-sharq`. */
  readonly id: string;
  /** `{place}` stands for the name of the locality; after «ب», of a district with its kind. */
  readonly title: Required<Text>;
  /** The services of its sector that it serves. */
  readonly services: readonly string[];
  /** The middle of each district, each larger locality, each locality, or these. */
  readonly at: 'districts' | 'large-localities' | 'localities' | readonly Site[];
  /** Keys of the schedules, taken in turn by one office after the other. */
  readonly schedules: readonly [string, ...string[]];
  /** Where a service of its own is by appointment. */
  readonly receives?: Pick<Reception, 'capacity' | 'modes' | 'slotMinutes'>;
  /** By locality, the pool of those in one building with others. */
  readonly pools?: Readonly<Record<string, string>>;
  /** What such a building may have; an office lacks one or another of it. */
  readonly accessibility: readonly AccessibilityFeature[];
  readonly opensOnHolidays?: true;
}

export interface Site {
  /** Id of a locality. */
  readonly locality: string;
  /** Default: that of the facility and the locality. */
  readonly id?: string;
  /** Default: the title of the facility with the name of the locality. */
  readonly title?: Required<Text>;
}

/** The kinds of office of a sector. */
export interface SectorFacilities {
  readonly sector: string;
  readonly facilities: readonly Facility[];
}

export const counter: readonly AccessibilityFeature[] = [
  'step-free-entrance',
  'priority-counter',
  'accessible-toilet',
];
export const hall: readonly AccessibilityFeature[] = [
  ...counter,
  'reserved-parking',
  'lift',
  'sign-language',
];
export const clinic: readonly AccessibilityFeature[] = [
  ...counter,
  'reserved-parking',
  'tactile-paving',
];
export const van: readonly AccessibilityFeature[] = ['step-free-entrance', 'priority-counter'];
