import type {
  Answers,
  ApplicationReceipt,
  ApplicationRequest,
  FieldProblem,
  Problem,
  ServiceDefinition,
} from '@fanar/contract';

/** One application, from an empty form to its receipt. */
export type ServiceFormState = Loading | Unavailable | Draft | Submitted;

export interface Loading {
  readonly phase: 'loading';
}

export interface Unavailable {
  readonly phase: 'unavailable';
  readonly problem: Problem;
}

export interface Draft {
  readonly phase: 'draft';
  readonly definition: ServiceDefinition;
  /** Everything entered, hidden fields included: what comes back into view is still there. */
  readonly answers: Answers;
  /** The way here, the present place last. */
  readonly trail: readonly Place[];
  /** Ids of the fields that were in view when the citizen continued. */
  readonly asked: ReadonlySet<string>;
  readonly isDeclared: boolean;
  /** Sent as `Idempotency-Key`; replaced only when certainly nothing was created under it. */
  readonly key: string;
  /** Problems to show at the present place. */
  readonly problems: readonly FieldProblem[];
  /** What the server refused, until the citizen has dealt with it. */
  readonly verdict?: Verdict;
  /** The request under way. */
  readonly sending?: ApplicationRequest;
  /** Requests that may have arrived although no answer came, the latest first. */
  readonly unsettled: readonly ApplicationRequest[];
  /** Why sending did not work, where no single answer is the reason. */
  readonly failure?: Problem;
}

export interface Submitted {
  readonly phase: 'submitted';
  readonly definition: ServiceDefinition;
  /** Absent where the host took the answers and gave no receipt. */
  readonly receipt?: ApplicationReceipt;
  /** An earlier sending had arrived after all: it counts, without the changes made since. */
  readonly isEarlierSending: boolean;
}

export type Place =
  | { readonly screen: 'what-you-need' }
  | { readonly screen: 'step'; readonly step: string }
  | { readonly screen: 'review' };

export interface Verdict {
  /** The very answers that were judged. */
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
}
