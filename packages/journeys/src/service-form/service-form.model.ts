import type {
  Answer,
  Answers,
  ApplicationReceipt,
  ApplicationRequest,
  FieldProblem,
  Presentation,
  Problem,
  ServiceDefinition,
  ServiceNotice,
  Text,
  Verification,
} from '@fanar/contract';

/** One application, from an empty form to its receipt. */
export type ServiceFormState = Loading | Unavailable | Draft | Submitted | ReceiptMissing;

export interface Loading {
  readonly phase: 'loading';
}

export interface Unavailable {
  readonly phase: 'unavailable';
  readonly problem: Reason;
}

/** Why something could not be done; with `service-closed` and its like until when and whom to ask. */
export interface Reason extends Problem {
  readonly notice?: ServiceNotice | undefined;
}

export interface Draft {
  readonly phase: 'draft';
  readonly definition: ServiceDefinition;
  readonly presentation: Presentation;
  /** Everything entered, hidden fields included: what comes back into view is still there. */
  readonly answers: Answers;
  /** Answers to the questions before the start, by their ids; never sent. */
  readonly screening: Readonly<Record<string, string>>;
  /** Answers that the host has put in, by path; the citizen may have changed them since. */
  readonly prefilled: Prefill;
  /** The way here, the present place last. */
  readonly trail: readonly Place[];
  /** Paths of the fields that were in view when the citizen continued. */
  readonly asked: ReadonlySet<string>;
  readonly isDeclared: boolean;
  /** What codes have proved. Absent where nobody can send one. */
  readonly proving?: Proving;
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
  readonly failure?: Reason;
}

export interface Submitted {
  readonly phase: 'submitted';
  readonly definition: ServiceDefinition;
  /** What was sent. Absent where the receipt was opened again: it tells what may be read then. */
  readonly answers?: Answers;
  /** What it was sent from, while it is not judged: a late refusal leads back there. */
  readonly draft?: Draft;
  /** Absent where the host took the answers and gave no receipt. */
  readonly receipt?: ApplicationReceipt;
  /** An earlier sending had arrived after all: it counts, without the changes made since. */
  readonly isEarlierSending: boolean;
}

/** A receipt was asked for, and could not be shown. */
export interface ReceiptMissing {
  readonly phase: 'receipt-missing';
  readonly problem: Problem;
}

export type Place =
  | { readonly screen: 'what-you-need' | 'not-eligible' | 'task-list' | 'review' }
  /** Questions before the start: all of them, or one. */
  | { readonly screen: 'screening'; readonly question?: string }
  /** A step, or the part of it that asks for one field. */
  | { readonly screen: 'step'; readonly step: string; readonly field?: string };

/** An answer that is known before the citizen comes. */
export interface PrefillEntry {
  readonly value: Answer;
  /** Where it is from, such as «السجل المدني». */
  readonly source: string | Text;
  /** The citizen must leave it as it is. Default: false. */
  readonly locked?: boolean;
}

/** By path of the field: `nationalId`, `owners/0/name`. */
export type Prefill = Readonly<Record<string, PrefillEntry>>;

/** By answer: of phone numbers in E.164, of mailboxes in small letters. */
export interface Proving {
  /** Codes on their way, not yet entered. */
  readonly codes: Readonly<Record<string, Verification>>;
  /** That the right code was entered. Secrets of the citizen. */
  readonly proofs: Readonly<Record<string, string>>;
}

export interface Verdict {
  /** The very answers that were judged. */
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
}
