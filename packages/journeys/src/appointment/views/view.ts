import type { OfficeSlot } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { TemplateResult } from 'lit';
import type { BookingSpeech } from '../../booking/booking-speech.js';
import type { Readiness } from '../../service-form/lazy-parts.js';
import type { AppointmentState, Copy } from '../appointment.state.js';

/** What every screen is drawn from. */
export interface AppointmentView extends BookingSpeech {
  readonly state: AppointmentState;
  /** Today in Cairo. */
  readonly today: string;
  readonly isOffline: boolean;
  /** What the back end has. */
  readonly can: { readonly move: boolean; readonly cancel: boolean };
  /** Page that takes the code at the door. */
  readonly checkInUrl: string | undefined;
  readonly isFileFailed: boolean;
  /** Of the look-up, at the last try. */
  readonly problems: readonly SummaryProblem[];
  /** Whether the code that moves is here. */
  readonly readiness: Readiness;
  readonly picker: (level: number) => TemplateResult;
  readonly t: (key: string, params?: Params) => string;
  /** The Hijri date; undefined where it is not shown, and until its calendar is here. */
  readonly hijri: (date: string) => string | undefined;
  readonly actions: AppointmentActions;
}

export interface AppointmentActions {
  readonly onInput: (event: Event) => void;
  readonly lookUp: (event: Event) => void;
  readonly openCopy: (copy: Copy) => void;
  readonly refresh: () => void;
  readonly move: () => void;
  readonly take: (slot: OfficeSlot) => void;
  readonly back: () => void;
  readonly retryPart: () => void;
  readonly askCancel: () => void;
  readonly leaveCancel: () => void;
  readonly cancel: () => void;
  readonly keep: (event: Event) => void;
  readonly print: () => void;
  readonly saveCalendarFile: () => void;
  readonly leave: () => void;
}
