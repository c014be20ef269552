import type { Directory, OfficeDirectory } from '@fanar/contract';
import type { Finding } from '@fanar/elements';
import type { Refusal } from '../refusal.js';
import type { ServiceHref } from '../service-directory/service-directory.state.js';
import type { Choices } from './choices.js';
import type { Found, Obstacle, Wanted } from './facility-finder.state.js';
import type { OpennessNow, Speech } from './opening.js';

/** What the finder is drawn from. */
export interface FinderView extends Speech {
  /** Undefined until they are there. */
  readonly offices: OfficeDirectory | undefined;
  /** The names of sectors and services, where they are known. */
  readonly directory: Directory | undefined;
  readonly choices: Choices | undefined;
  /** Whether somebody was asked for them. */
  readonly isAwaited: boolean;
  readonly wanted: Wanted;
  /** Undefined while the search is being made ready. */
  readonly found: readonly Found[] | undefined;
  /** How many of them are shown. */
  readonly limit: number;
  /** Which parts above the list are drawn by now, from 0. */
  readonly stage: number;
  /** Whether the list is to be drawn. */
  readonly isReady: boolean;
  /** How many of those are drawn by now, */
  readonly drawn: number;
  /** and how many of them with all that is folded away. */
  readonly whole: number;
  /** Where nothing was found. */
  readonly obstacles: readonly Obstacle[];
  readonly openness: OpennessNow | undefined;
  readonly showsFeatures: boolean;
  readonly finding: Finding;
  readonly isNearestFirst: boolean;
  readonly failure: Refusal | undefined;
  /** The way to the map, and the map. */
  readonly map: unknown;
  readonly serviceHref: ServiceHref;
  readonly bookHref: string;
  readonly mapHref: string;
  /** Level of the headings, 1–6. */
  readonly level: number;
  readonly problem: (failure: Refusal) => string;
  readonly actions: FinderActions;
}

export interface FinderActions {
  readonly search: (query: string) => void;
  readonly choose: (change: Partial<Wanted>) => void;
  /** A search is done with, for now. */
  readonly settle: () => void;
  /** Of what stands in the way; without one, all. */
  readonly clear: (filter?: keyof Wanted) => void;
  readonly showMore: () => void;
  readonly locate: () => void;
  readonly forgetPlace: () => void;
  readonly retry: () => void;
}
