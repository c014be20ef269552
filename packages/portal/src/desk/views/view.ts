import type { Office, Problem, ServiceGateway, Text } from '@fanar/contract';
import type { CaseView } from '@fanar/contract/staff';
import type { Waitable } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { ReadAnswers, Refusal } from '@fanar/journeys/pieces';
import type { Corrected } from '../corrected.js';
import type { Deed, DeskState } from '../desk.state.js';

/** How the desk of this site is opened: by tokens that were given out, or by one made for trial. */
export type DeskAccess = 'tokens' | 'demonstration' | 'none';

/** Something that is fetched once. */
export interface Fetched<Value> {
  readonly value?: Value | undefined;
  readonly failure?: Refusal | undefined;
}

/** A file that is wanted. */
export interface WantedFile {
  readonly id: string;
  readonly name: string;
}

/** What every screen is drawn from. */
export interface DeskView {
  readonly state: DeskState;
  /** Today in Cairo. */
  readonly today: string;
  readonly offices: Fetched<readonly Office[]>;
  readonly access: DeskAccess | undefined;
  /** The answers of the case that is open. */
  readonly answers: Fetched<ReadAnswers>;
  /** What the applicant has corrected of them; nothing before they are read. */
  readonly corrected: Corrected | undefined;
  /** Paths of masked answers that the clerk asked to see. */
  readonly revealed: ReadonlySet<string>;
  /** The file that is on its way, and the last one that did not come. */
  readonly coming: string | undefined;
  readonly missed: { readonly id: string; readonly failure: Refusal } | undefined;
  /** Where files of issued documents go. */
  readonly files: {
    readonly upload: ServiceGateway['upload'];
    readonly remove: ServiceGateway['removeUpload'];
  };
  /** What is chosen in a form that decides what else it asks; by the name of the form. */
  readonly chosen: (form: string) => string;
  /** Of a form, at the last try. */
  readonly problems: (form: string) => readonly SummaryProblem[];
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly problem: (problem: Problem) => string;
  /** A text of the service in the language shown. */
  readonly words: (text: Text) => string;
  /** Several in one line. */
  readonly listed: (texts: readonly string[]) => string;
  readonly date: (date: string) => string;
  /** An instant on Egyptian walls. */
  readonly moment: (instant: string) => string;
  /** The day of an instant in Egypt. */
  readonly day: (instant: string) => string;
  readonly actions: DeskActions;
}

export interface DeskActions {
  readonly signIn: (event: Event) => void;
  readonly signOut: () => void;
  readonly askOffices: () => void;
  readonly choose: (view: CaseView) => void;
  readonly turn: (to: 'next' | 'previous') => void;
  readonly refresh: () => void;
  readonly reopen: () => void;
  readonly print: () => void;
  readonly reveal: (path: string) => void;
  readonly fetchFile: (file: WantedFile) => void;
  /** Sends the form of a deed. */
  readonly send: (event: Event, deed: Deed) => void;
  readonly withdraw: (event: CustomEvent<Waitable>, request: string) => void;
  readonly choosePreset: (event: Event) => void;
  readonly chooseIn: (event: Event, form: string) => void;
}
