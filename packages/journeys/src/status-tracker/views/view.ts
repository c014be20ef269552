import type { Problem, Text } from '@fanar/contract';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { TrackerState } from '../status-tracker.state.js';

/** What every screen is drawn from. */
export interface TrackerView {
  readonly state: TrackerState;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  /** Today in Cairo. */
  readonly today: string;
  /** Where an appointment can be booked, if anywhere. */
  readonly bookHref: string | undefined;
  /** Of the look-up, at the last try. */
  readonly problems: readonly SummaryProblem[];
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly problem: (problem: Problem) => string;
  /** A text of the service in the language shown. */
  readonly words: (text: Text) => string;
  readonly date: (date: string) => string;
  readonly time: (time: string) => string;
  /** An instant as date and time on Egyptian walls. */
  readonly moment: (instant: string) => { readonly date: string; readonly time: string };
  readonly actions: TrackerActions;
}

export interface TrackerActions {
  readonly onInput: (event: Event) => void;
  readonly lookUp: (event: Event) => void;
  readonly refresh: () => void;
  readonly leave: () => void;
  readonly print: () => void;
}
