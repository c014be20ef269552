import type { Problem, Text } from '@fanar/contract';
import type { Numerals } from '@fanar/arabic';
import type { Clock } from '@fanar/egypt';
import type { DateStyle } from '@fanar/egypt/calendar';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { CivilSlot, PickerState } from '../appointment-picker.state.js';

/** What every screen is drawn from. */
export interface PickerView {
  readonly state: PickerState;
  /** Seconds until the hold ends. */
  readonly left: number | undefined;
  /** Reference of the application that the appointment belongs to. */
  readonly application: string | undefined;
  /** Level of the section headings, 1–6. */
  readonly level: number;
  readonly layout: Layout;
  /** Of the details, at the last try to confirm. */
  readonly problems: readonly SummaryProblem[];
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly problem: (problem: Problem) => string;
  /** A text of the service in the language shown. */
  readonly words: (text: Text) => string;
  readonly date: (date: string, style?: DateStyle) => string;
  readonly time: (time: string) => string;
  /** ASCII digits in the digits shown. */
  readonly digits: (text: string) => string;
  /** Of the server. */
  readonly clock: Clock;
  readonly numerals: Numerals | undefined;
  readonly actions: PickerActions;
}

/** Days as a list of a week, or as a grid of a month. */
export type Layout = 'list' | 'grid';

export interface PickerActions {
  /** Tries again what could not be loaded. */
  readonly retry: () => void;
  readonly chooseOffice: (id: string) => void;
  readonly reconsiderOffice: () => void;
  readonly setLayout: (layout: Layout) => void;
  readonly showDate: (date: string) => void;
  /** Ahead of need. */
  readonly prepare: (date: string) => void;
  readonly chooseDate: (date: string) => void;
  readonly reconsiderDate: () => void;
  readonly chooseTime: (time: string) => void;
  readonly hold: (slot?: CivilSlot) => void;
  readonly renew: () => void;
  readonly release: () => void;
  readonly confirm: () => void;
  readonly onInput: (event: Event) => void;
  readonly print: () => void;
}
