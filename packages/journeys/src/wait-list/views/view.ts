import type { Visit } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { BookingSpeech } from '../../booking/booking-speech.js';
import type { WaitListState } from '../wait-list.state.js';

/** What every screen is drawn from. */
export interface WaitListView extends BookingSpeech {
  readonly state: WaitListState;
  readonly visit: Visit;
  /** What the form begins with: texts, for a list set anew would take the place of what was ticked. */
  readonly wish: {
    readonly offices: string;
    readonly range: string;
    readonly parts: string;
  };
  /** In Cairo: nobody waits for a day that is over. */
  readonly today: string;
  /** Seconds until the offer ends. */
  readonly left: number | undefined;
  readonly isOffline: boolean;
  /** Address that opens the entry again, with its key in the fragment. */
  readonly link: string | undefined;
  /** Page that opens the appointment. */
  readonly manageUrl: string | undefined;
  readonly canJoin: boolean;
  readonly isFileFailed: boolean;
  readonly problems: readonly SummaryProblem[];
  readonly t: (key: string, params?: Params) => string;
  readonly actions: WaitListActions;
}

export interface WaitListActions {
  readonly join: (event: Event) => void;
  readonly retryOffices: () => void;
  readonly refresh: () => void;
  readonly accept: (event: Event) => void;
  readonly decline: () => void;
  readonly askLeave: () => void;
  readonly withdrawLeave: () => void;
  readonly leave: () => void;
  readonly again: () => void;
  readonly print: () => void;
  readonly saveCalendarFile: () => void;
}
