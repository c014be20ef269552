import type { Problem, Text } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { CheckInState } from '../check-in.state.js';

/** What every screen is drawn from. */
export interface CheckInView {
  readonly state: CheckInState;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  readonly isKiosk: boolean;
  /** The office where this stands, if the page says so. */
  readonly office: string | undefined;
  /** Opened by a link: number and key are there, nothing is asked. */
  readonly opened: string | undefined;
  /** Whether this browser reads codes by itself. */
  readonly canScan: boolean;
  /** Page that follows the ticket, with the ticket in its fragment. */
  readonly ticketHref: string | undefined;
  /** Today in Cairo. */
  readonly today: string;
  /** Seconds until the screen returns to the start; undefined while nothing is counted. */
  readonly idle: number | undefined;
  readonly problems: readonly SummaryProblem[];
  readonly t: (key: string, params?: Params) => string;
  readonly problem: (problem: Problem) => string;
  readonly words: (text: Text) => string;
  readonly date: (date: string) => string;
  readonly time: (time: string) => string;
  readonly number: (number: string) => string;
  readonly actions: CheckInActions;
}

export interface CheckInActions {
  readonly onInput: (event: Event) => void;
  readonly send: (event: Event) => void;
  readonly openCamera: () => void;
  readonly shutCamera: () => void;
  readonly back: () => void;
  readonly clear: () => void;
  readonly stay: () => void;
  readonly print: () => void;
}
