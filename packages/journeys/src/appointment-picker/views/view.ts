import type { AssistanceNeed, ServiceId, Visit } from '@fanar/contract';
import type { Numerals } from '@fanar/arabic';
import type { Clock } from '@fanar/egypt';
import type { Params } from '@fanar/elements';
import type { UnavailableDay } from '@fanar/elements/calendar';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { TemplateResult, nothing } from 'lit';
import type { BookingSpeech } from '../../booking/booking-speech.js';
import type { Details, PickerState, WantedSlot } from '../appointment-picker.state.js';

/** What every screen is drawn from. */
export interface PickerView extends BookingSpeech {
  readonly state: PickerState;
  /** Seconds until the hold ends. */
  readonly left: number | undefined;
  /** Reference of the application that the appointment belongs to. */
  readonly application: string | undefined;
  readonly layout: Layout;
  readonly dayWords: DayWords;
  /** Times that are drawn by now. */
  readonly drawn: number;
  /** The device has no connection. */
  readonly isOffline: boolean;
  /** Whether one can be told of an earlier appointment. */
  readonly canWait: boolean;
  /** The form of the wait list, once it is wanted. */
  readonly waitList: TemplateResult | typeof nothing;
  /** Page that opens the appointment. */
  readonly manageUrl: string | undefined;
  /** The calendar file did not come. */
  readonly isFileFailed: boolean;
  /** Of the details, at the last try to confirm. */
  readonly problems: readonly SummaryProblem[];
  /** The picker's own words. */
  readonly t: (key: string, params?: Params) => string;
  /** «٦ رمضان ١٤٥٢ هـ»; undefined where it is not shown, or not yet known. */
  readonly hijri: (date: string) => string | undefined;
  readonly hijriOffset: HijriOffset | undefined;
  /** Of the server. */
  readonly clock: Clock;
  readonly numerals: Numerals | undefined;
  readonly actions: PickerActions;
}

/** What the calendar says of its days. */
export interface DayWords {
  readonly unavailable: (date: string) => string | UnavailableDay | undefined;
  readonly notes: (date: string) => string | undefined;
  readonly messages: Readonly<Record<string, string>>;
}

/** Days by which the sighted Hijri calendar differs from Umm al-Qura. */
export type HijriOffset = -1 | 0 | 1;

/** Days as a list of a week, or as a grid of a month. */
export type Layout = 'list' | 'grid';

export interface PickerActions {
  /** Tries again what could not be loaded. */
  readonly retry: () => void;
  readonly addService: (id: ServiceId) => void;
  readonly removeService: (id: ServiceId) => void;
  readonly countService: (id: ServiceId, count: number) => void;
  readonly changeVisit: (change: Pick<Visit, 'people' | 'mode'>) => void;
  readonly leaveVisit: () => void;
  readonly reconsiderVisit: () => void;
  readonly tickOffice: (id: string, isTicked: boolean) => void;
  readonly chooseOffices: () => void;
  readonly reconsiderOffices: () => void;
  readonly setNeeds: (needs: readonly AssistanceNeed[]) => void;
  readonly setLayout: (layout: Layout) => void;
  readonly showDate: (date: string) => void;
  /** Ahead of need. */
  readonly prepare: (date: string) => void;
  readonly chooseDate: (date: string) => void;
  readonly reconsiderDate: () => void;
  readonly chooseTime: (slot: WantedSlot) => void;
  readonly showMoreTimes: () => void;
  readonly hold: (slot?: WantedSlot) => void;
  readonly renew: () => void;
  readonly release: () => void;
  readonly confirm: () => void;
  readonly setDetails: (details: Partial<Details>) => void;
  readonly onInput: (event: Event) => void;
  readonly wait: () => void;
  readonly print: () => void;
  readonly saveCalendarFile: () => void;
}
