import type { ApplicationState, CoSigner, components } from '@fanar/contract';
import type { Generated } from 'kysely';
import type { Actor, CaseFact } from '../cases/case.js';
import type { Bytes } from './bytes.js';
import type { Channel } from './schema-figures.js';

type Outcome = components['schemas']['Outcome'];
type WaitsFor = components['schemas']['WaitsFor'];

export interface ApplicationTable {
  reference: string;
  key_hash: string;
  service: string;
  version: number;
  language: string;
  /** Base64 of the sealed JSON of the answers that are not sensitive. */
  answers: string;
  /** Sealed JSON of the sensitive answers. */
  sensitive: Bytes;
  stage: string;
  state: Generated<ApplicationState>;
  /** Sealed: what was sent, until it is judged. */
  pending: Bytes | null;
  /** Sealed JSON of the problems for which it was refused. */
  errors: Bytes | null;
  /** Piastres to be paid online. */
  amount: Generated<number>;
  /** JSON of what the amount is made of. */
  fees: Generated<string>;
  /** JSON of the pointers of answers that a code has proved. */
  verified: Generated<string>;
  channel: Generated<Channel>;
  /** What the applicant thinks of it is known; what that is, is kept where nothing leads from here. */
  feedback_given: Generated<boolean>;
  /** Which has taken it on. */
  office: string | null;
  waits_for: Generated<WaitsFor>;
  outcome: Outcome | null;
  /** When nobody had to act any more. */
  ended_at: Date | null;
  received_at: Date;
  /** When nothing was left to wait for. */
  taken_at: Date | null;
  updated_at: Date;
}

/** One who has to sign beside the applicant. */
export interface SignatureTable {
  id: string;
  application: string;
  position: number;
  key_hash: string;
  /** Sealed JSON of name, mobile and key: the applicant hands the key on. */
  person: Bytes;
  status: CoSigner['status'];
  /** Sealed. */
  reason: Bytes | null;
  decided_at: Date | null;
}

export interface ApplicationEventTable {
  position: Generated<number>;
  id: string;
  application: string;
  kind: CaseFact['kind'];
  by: Actor;
  /** That it was in, or came to. */
  stage: string;
  /** Sealed JSON of what else there is to say. */
  body: Bytes | null;
  at: Date;
}

/** That an office has read something of an application. */
export interface CaseAccessTable {
  position: Generated<number>;
  application: string;
  office: string;
  what: components['schemas']['CaseAccess']['what'];
  at: Date;
}

/** That an office has one lane of an application. */
export interface ApplicationLaneTable {
  application: string;
  lane: string;
  office: string;
}

/** Whom to tell of what happens with an application. */
export interface ApplicationNotificationTable {
  application: string;
  channel: 'sms' | 'email';
  /** Sealed: a mobile in E.164, or an e-mail address. */
  recipient: Bytes;
  language: string;
}

/** Those that came as reports by Open311: of no other is anything told without its key. */
export interface Open311RequestTable {
  application: string;
}
