import type {
  Appointment,
  AppointmentReceipt,
  AssistanceNeed,
  Availability,
  DayAvailability,
  Hold,
  Office,
  OfficeSlot,
  ServiceId,
  Visit,
} from '@fanar/contract';
import type { Bounds, Month } from '@fanar/elements/calendar/state';
import type { BookedService } from '../../booking/visit-rules.js';
import type { Refusal } from '../../refusal.js';

export type Day = DayAvailability;

/** A time at an office. */
export interface WantedSlot {
  readonly office: string;
  readonly date: string;
  readonly time: string;
}

export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Refusal };

/** What the server said of the whole weeks that a month touches, of the offices chosen together. */
export interface MonthPage extends Bounds {
  readonly previous?: string;
  readonly next?: string;
}

/** What the citizen types; kept through every turn of the journey, and in memory alone. */
export interface Details {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
  readonly note: string;
  /** Where to come, of a home visit. */
  readonly place: string;
  readonly isForOther: boolean;
  readonly bookedBy: string;
  readonly needs: readonly AssistanceNeed[];
  readonly reminders: boolean;
}

/** How an office stands beside the others. */
export interface Standing {
  readonly first?: string;
  /** Free starts of the days that are compared. */
  readonly free: number;
  readonly pool?: string;
}

export type Notice =
  | {
      readonly kind: 'slot-taken';
      readonly slot: WantedSlot;
      readonly alternatives: readonly OfficeSlot[];
    }
  | { readonly kind: 'hold-expired'; readonly slot: WantedSlot }
  | {
      readonly kind: 'failed';
      readonly doing: Doing;
      readonly slot: WantedSlot;
      readonly failure: Refusal;
    };

export type Doing = 'holding' | 'renewing' | 'confirming';

export type Screen = 'opening' | 'visit' | 'offices' | 'times' | 'details' | 'confirmed' | 'moved';

/** Two services that are not done in one visit. */
export interface Misfit {
  readonly service: BookedService;
  readonly other: BookedService;
}

export interface PickerState {
  readonly screen: Screen;
  readonly visit: Visit;
  /** What is known of services, those of the visit among them. */
  readonly services: Readonly<Record<ServiceId, BookedService>>;
  /** Whether there was something to choose of the visit, so that one can come back to it. */
  readonly hasVisitScreen?: boolean;
  /** A service that was to be added and cannot be. */
  readonly misfit?: Misfit;
  /** A service that was to be added is asked for. */
  readonly adding?: ServiceId;
  readonly addFailure?: Refusal;
  /** On the way from the visit to the offices. */
  readonly isLeaving?: true;
  readonly opening: Loadable<true>;
  readonly offices: Loadable<readonly Office[]>;
  readonly standings?: Loadable<Readonly<Record<string, Standing>>>;
  /** Ids of the offices whose days are shown together. */
  readonly chosen: readonly string[];
  /** Went on without an office. */
  readonly officeMissing?: boolean;
  /** Minutes that the visit takes, by the server. */
  readonly minutes?: number;
  /** Today in Cairo by the server's clock. */
  readonly today?: string;
  readonly days: Readonly<Record<string, Day>>;
  readonly months: Readonly<Record<Month, Loadable<MonthPage>>>;
  /** The day that the calendar stands on: its month or week is shown, and it has the tab stop. */
  readonly cursor?: string;
  /** Day to open on, once it is known to be bookable. */
  readonly wantedDate?: string;
  readonly date?: string;
  readonly slots?: Loadable<readonly OfficeSlot[]>;
  readonly picked?: WantedSlot;
  /** Went on without a time. */
  readonly timeMissing?: boolean;
  readonly hold?: Hold;
  readonly details: Details;
  readonly doing?: Doing;
  readonly notice?: Notice;
  readonly receipt?: AppointmentReceipt;
  /** The appointment that is being moved. */
  readonly moving?: AppointmentReceipt;
  readonly moved?: Appointment;
}

export type VisitEvent =
  | {
      readonly type: 'opened';
      readonly visit: Visit;
      readonly offices: readonly string[];
      readonly date?: string;
      readonly moving?: AppointmentReceipt;
    }
  | { readonly type: 'opening-failed'; readonly failure: Refusal }
  | { readonly type: 'services-received'; readonly services: readonly BookedService[] }
  | { readonly type: 'visit-asked' }
  | { readonly type: 'visit-reconsidered' }
  | { readonly type: 'service-requested'; readonly service: ServiceId }
  | { readonly type: 'service-added'; readonly service: BookedService }
  | { readonly type: 'service-failed'; readonly failure: Refusal }
  | { readonly type: 'service-removed'; readonly service: ServiceId }
  | { readonly type: 'service-counted'; readonly service: ServiceId; readonly count: number }
  | { readonly type: 'visit-changed'; readonly change: Pick<Visit, 'people' | 'mode'> };

export type OfficeEvent =
  | { readonly type: 'offices-requested' }
  | { readonly type: 'offices-received'; readonly offices: readonly Office[] }
  | { readonly type: 'offices-failed'; readonly failure: Refusal }
  | { readonly type: 'standings-requested' }
  | {
      readonly type: 'standings-received';
      readonly standings: Readonly<Record<string, Standing>>;
      readonly minutes: number;
    }
  | { readonly type: 'standings-failed'; readonly failure: Refusal }
  | { readonly type: 'office-ticked'; readonly office: string; readonly isTicked: boolean }
  | { readonly type: 'office-missing' }
  | { readonly type: 'offices-chosen'; readonly offices: readonly string[] }
  | { readonly type: 'offices-reconsidered' };

export type DayEvent =
  | { readonly type: 'month-requested'; readonly month: Month }
  | {
      readonly type: 'month-received';
      readonly month: Month;
      readonly availability: Availability;
      readonly today: string;
    }
  | { readonly type: 'month-failed'; readonly month: Month; readonly failure: Refusal }
  | { readonly type: 'cursor-moved'; readonly date: string }
  | { readonly type: 'date-chosen'; readonly date: string }
  | { readonly type: 'date-reconsidered' }
  | { readonly type: 'slots-received'; readonly date: string; readonly availability: Availability }
  | { readonly type: 'slots-failed'; readonly date: string; readonly failure: Refusal }
  | { readonly type: 'time-chosen'; readonly slot: WantedSlot }
  | { readonly type: 'time-missing' };

export type HoldEvent =
  | { readonly type: 'call-started'; readonly doing: Doing }
  | {
      readonly type: 'call-failed';
      readonly doing: Doing;
      readonly slot: WantedSlot;
      readonly failure: Refusal;
    }
  /** The page said no, or the person did. */
  | { readonly type: 'call-withdrawn' }
  | { readonly type: 'held'; readonly hold: Hold }
  | {
      readonly type: 'slot-lost';
      readonly slot: WantedSlot;
      readonly alternatives: readonly OfficeSlot[];
    }
  | { readonly type: 'hold-expired' }
  | { readonly type: 'hold-released' }
  | { readonly type: 'renewal-refused' }
  | { readonly type: 'details-changed'; readonly details: Partial<Details> }
  | { readonly type: 'confirmed'; readonly receipt: AppointmentReceipt }
  | { readonly type: 'moved'; readonly appointment: Appointment };

export type PickerEvent = VisitEvent | OfficeEvent | DayEvent | HoldEvent;

export const NO_DETAILS: Details = {
  ...{ name: '', mobile: '', email: '', note: '', place: '', bookedBy: '' },
  isForOther: false,
  needs: [],
  reminders: true,
};

export const INITIAL: PickerState = {
  screen: 'opening',
  visit: { services: [] },
  services: {},
  opening: { status: 'loading' },
  offices: { status: 'loading' },
  chosen: [],
  days: {},
  months: {},
  details: NO_DETAILS,
};

type OptionalKey = {
  [K in keyof PickerState]-?: undefined extends PickerState[K] ? K : never;
}[keyof PickerState];

/** `exactOptionalPropertyTypes`: what is not there is absent, never `undefined`. */
export function without(state: PickerState, ...keys: readonly OptionalKey[]): PickerState {
  const copy: { -readonly [K in keyof PickerState]: PickerState[K] } = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}
