import type { ServiceId, Text } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { Problem } from '@fanar/contract';
import type { TicketPhase } from '../queue-ticket.state.js';

/** What every screen is drawn from. */
export interface TicketView {
  readonly state: TicketPhase;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  /** Given by the page. */
  readonly service: ServiceId | undefined;
  readonly isAlerting: boolean;
  /** The browser would not let it ring. */
  readonly isAlertBlocked: boolean;
  readonly problems: readonly SummaryProblem[];
  readonly t: (key: string, params?: Params) => string;
  readonly problem: (problem: Problem) => string;
  readonly words: (text: Text) => string;
  /** A civil time. */
  readonly time: (time: string) => string;
  /** An instant as time on Egyptian walls. */
  readonly moment: (instant: string) => string;
  /** The number of a ticket as it is read. */
  readonly number: (number: string) => string;
  readonly actions: TicketActions;
}

export interface TicketActions {
  readonly choose: (event: Event) => void;
  readonly take: (event: Event) => void;
  readonly retry: () => void;
  readonly again: () => void;
  readonly alertMe: (event: Event) => void;
  readonly print: () => void;
  readonly askToLeave: () => void;
  readonly leave: (event: Event) => void;
}
