import {
  isAwaited,
  isClosed,
  type ApplicationState,
  type components,
  type ServiceDefinition,
  type Text,
  type Unchecked,
} from '@fanar/contract';
import { fromInstant, type CivilDate } from '@fanar/egypt';
import { afterItem, type HeldItem, type ItemFact } from './items.js';
import { movesOf, type Passage } from './lanes.js';

type Schemas = components['schemas'];
type CaseRequest = Schemas['CaseRequest'];
type CaseFile = Schemas['CaseFile'];
type Outcome = Schemas['Outcome'];
type Appeal = NonNullable<Schemas['CaseDecision']['appeal']>;

export type Actor = 'applicant' | 'office' | 'system';

/** What can happen with an application that was sent. */
export type CaseFact =
  | { readonly kind: 'stage'; readonly stage: string; readonly note?: Text }
  | { readonly kind: 'state'; readonly state: ApplicationState }
  | {
      readonly kind: 'request';
      readonly title: Text;
      readonly why?: Text;
      readonly due: CivilDate;
    }
  | { readonly kind: 'request-withdrawn'; readonly request: string }
  | {
      readonly kind: 'response';
      readonly request: string;
      readonly files: readonly CaseFile[];
      readonly words?: string;
    }
  | {
      readonly kind: 'judgement';
      readonly request: string;
      readonly isAccepted: boolean;
      readonly note?: Text;
    }
  | { readonly kind: 'message'; readonly text: string }
  | {
      readonly kind: 'decision';
      readonly outcome: Outcome;
      readonly note?: Text;
      /** As it was offered then, whatever the service says later. */
      readonly appeal?: Appeal;
    }
  | { readonly kind: 'appeal'; readonly text: string }
  | {
      readonly kind: 'correction';
      /** JSON Pointers of the answers that have changed, come or gone. */
      readonly pointers: readonly string[];
      /** What the questions were called then, each once. */
      readonly fields: readonly Text[];
      /** All answers as they were before. */
      readonly former: Unchecked;
    }
  | { readonly kind: 'document'; readonly title: Text; readonly file: CaseFile }
  | { readonly kind: 'office'; readonly to: string; readonly lane?: string }
  | ItemFact;

/** A fact in the history of an application. */
export interface CaseEvent {
  /** Grows within an application. */
  readonly position: number;
  readonly id: string;
  readonly by: Actor;
  /** The stage it was in, or came to. */
  readonly stage: string;
  readonly at: Date;
  readonly fact: CaseFact;
}

export interface IssuedDocument {
  readonly id: string;
  readonly title: Text;
  readonly date: CivilDate;
  readonly file: CaseFile;
}

/** What the history of an application amounts to. */
export interface Case {
  readonly requests: readonly CaseRequest[];
  readonly messages: readonly Schemas['CaseMessage'][];
  readonly documents: readonly IssuedDocument[];
  /** To be collected or delivered. */
  readonly items: readonly HeldItem[];
  /** The last one. */
  readonly decision?: Schemas['CaseDecision'];
  /** An appeal was made at some time. */
  readonly hasAppealed: boolean;
  /** The stages that it came to, and the lanes that were handed over, in order. */
  readonly trail: readonly Passage[];
}

type Rules = Pick<ServiceDefinition, 'stages' | 'lanes'>;

const BLANK: Case = {
  requests: [],
  messages: [],
  documents: [],
  items: [],
  hasAppealed: false,
  trail: [],
};

export function caseOf(events: readonly CaseEvent[]): Case {
  return events.reduce(afterEvent, BLANK);
}

/** The case once this has happened too. */
export function afterEvent(known: Case, { id, at, by, stage, fact }: CaseEvent): Case {
  const change = (request: string, to: (one: CaseRequest) => CaseRequest): Case => ({
    ...known,
    requests: known.requests.map((one) => (one.id === request ? to(one) : one)),
  });
  const say = (text: string): Case['messages'] => [
    ...known.messages,
    {
      id,
      by: by === 'applicant' ? 'applicant' : 'office',
      text,
      at: at.toISOString(),
      ...fromInstant(at),
    },
  ];
  switch (fact.kind) {
    case 'request': {
      const { kind: _, ...asked } = fact;
      return {
        ...known,
        requests: [...known.requests, { id, ...asked, state: 'open', files: [] }],
      };
    }
    case 'request-withdrawn':
      return change(fact.request, (one) => ({ ...one, state: 'withdrawn' }));
    case 'response':
      return change(fact.request, ({ reason: _, words: __, ...one }) => ({
        ...one,
        state: 'answered',
        files: [...fact.files],
        ...(fact.words !== undefined && { words: fact.words }),
      }));
    case 'judgement':
      return change(fact.request, (one) => ({
        ...one,
        state: fact.isAccepted ? 'accepted' : 'rejected',
        ...(fact.note && { reason: fact.note }),
      }));
    case 'message':
      return { ...known, messages: say(fact.text) };
    case 'appeal':
      return {
        ...known,
        messages: say(fact.text),
        hasAppealed: true,
        ...(known.decision && { decision: { ...known.decision, isAppealed: true } }),
      };
    case 'decision': {
      const { outcome, note, appeal } = fact;
      const { date } = fromInstant(at);
      const decision = { outcome, date, ...(note && { reason: note }), ...(appeal && { appeal }) };
      return { ...known, decision };
    }
    case 'document': {
      const { title, file } = fact;
      const issued = { id, title, date: fromInstant(at).date, file };
      return { ...known, documents: [...known.documents, issued] };
    }
    case 'stage':
      return { ...known, trail: [...known.trail, { stage: fact.stage }] };
    case 'office': {
      const { lane, to: office } = fact;
      return lane === undefined
        ? known
        : { ...known, trail: [...known.trail, { stage, lane, office }] };
    }
    case 'collection':
    case 'delivery':
    case 'handed-over':
      return { ...known, items: afterItem(known.items, id, at, fact) };
    case 'correction':
    case 'state':
      return known;
  }
}

/** Whose turn it is. */
export function waitsFor(rules: Rules, known: Case, stage: string): Schemas['WaitsFor'] {
  if (isClosed(known)) return 'nobody';
  if (known.requests.some(isAwaited)) return 'applicant';
  const isAtEnd = movesOf(rules, known, stage).length === 0;
  return isAtEnd && !known.decision?.isAppealed ? 'nobody' : 'office';
}
