import type { RetentionPeriod, ServiceId, Text } from '@fanar/contract';
import type { Kysely } from 'kysely';
import type { Context } from 'hono';
import type { KnownOffices } from './appointments/known-offices.js';
import type { UsualTimes } from './cases/usual-time.js';
import type { Catalogue } from './catalogue.js';
import type { Notices } from './database/notices.js';
import type { Database } from './database/schema.js';
import type { KnownCells } from './figures/known-cells.js';
import type { EventStreams } from './http/event-stream.js';
import type { Messages } from './messages/messages.js';
import type { MessagePages } from './messages/words.js';
import type { Payments } from './payments/payments.js';
import type { StaffOf } from './security/staff.js';
import type { Vault } from './security/vault.js';

/** So many calls in so many seconds, of one client. */
export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

export interface Limits {
  /** Bytes of one file. Default 10 MiB. */
  readonly fileSize: number;
  /** Creates of each kind. Default 300 in a minute. */
  readonly creates: RateLimit;
  /** Look-ups by reference and key. Default 120 in a minute. */
  readonly lookUps: RateLimit;
  /** Look-ups that found nothing, which is what guessing looks like. Default 30 in ten minutes. */
  readonly failedLookUps: RateLimit;
  /**
   * Look-ups of one reference by all callers together who have opened it neither on that day nor the
   * one before. Default 20 in a minute, which is as long as a stranger may have to wait.
   */
  readonly strangers: RateLimit;
  /** Reads and searches of the FHIR view. Default 300 in a minute. */
  readonly fhir: RateLimit;
  /** Seconds for which a slot is held. Default 300, and as much again when renewed. */
  readonly hold: number;
  /** Seconds for which a slot is held for one who waits for it. Default 1800. */
  readonly offer: number;
  /** Seconds before its start from which a slot is no longer given. Default 1800. */
  readonly lead: number;
  /** Seconds before its start from which somebody may say that they are there. Default 3600. */
  readonly checkInBefore: number;
  /** Seconds after its start until which they may. Default 900. */
  readonly checkInAfter: number;
  /** Tries to open one appointment by the last digits of a mobile. Default 10 in ten minutes. */
  readonly digits: RateLimit;
  /** Looks at one application by the last digits of a number, right or wrong. Default 20 in a day. */
  readonly glances: RateLimit;
  /** Times that one mobile number joins the wait list. Default 10 in a day. */
  readonly joins: RateLimit;
  /** Seconds for which a draft is kept after it was last saved. Default 30 days. */
  readonly draft: number;
  /** Seconds for which a code that was sent can be entered. Default 600. */
  readonly code: number;
  /** Codes sent to one phone or mailbox. Default 3 in ten minutes. */
  readonly codes: RateLimit;
  /** Codes that one caller may have sent. Default 20 in ten minutes. */
  readonly codesOfCaller: RateLimit;
  /** Event streams that one client has open at a process. Default 60. */
  readonly streams: number;
}

export const defaultLimits: Limits = {
  fileSize: 10 * 1024 * 1024,
  creates: { calls: 300, seconds: 60 },
  lookUps: { calls: 120, seconds: 60 },
  failedLookUps: { calls: 30, seconds: 600 },
  strangers: { calls: 20, seconds: 60 },
  fhir: { calls: 300, seconds: 60 },
  hold: 300,
  offer: 1800,
  lead: 1800,
  checkInBefore: 3600,
  checkInAfter: 900,
  digits: { calls: 10, seconds: 600 },
  glances: { calls: 20, seconds: 24 * 3600 },
  joins: { calls: 10, seconds: 24 * 3600 },
  draft: 30 * 24 * 3600,
  code: 600,
  codes: { calls: 3, seconds: 600 },
  codesOfCaller: { calls: 20, seconds: 600 },
  streams: 60,
};

/** Why a service takes nothing now. */
export interface ServicePause {
  readonly code: 'service-closed' | 'service-maintenance' | 'service-not-open' | 'quota-reached';
  /** When it opens, where that is known. */
  readonly until?: Date;
  readonly reason?: Text;
}

/** What every part of the server works with. */
export interface Resources {
  readonly db: Kysely<Database>;
  /** What other processes, and this one, have changed. */
  readonly notices: Notices;
  /** What is remembered of what is free. */
  readonly knownOffices: KnownOffices;
  /** How long applications take, of late. */
  readonly usualTimes: UsualTimes;
  /** What figures are made of. */
  readonly knownCells: KnownCells;
  /** The fewest cases that a cell of the figures tells of. */
  readonly smallest: number;
  /** Answers that go on. */
  readonly streams: EventStreams;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
  readonly limits: Limits;
  /** Collects fees; without one they are paid at the counter. */
  readonly payments: Payments | undefined;
  readonly messages: Messages;
  readonly pages: MessagePages;
  /** Has messages sent that were put on their way in a transaction which is over. */
  readonly sendSoon: () => void;
  /** Applications are kept first and judged later. */
  readonly judgesLater: boolean;
  /** How long an application is kept after its end, where its service does not say. */
  readonly retention: RetentionPeriod;
  /** Why a service takes nothing now; nothing while it is open. */
  readonly pauseOf: (service: ServiceId) => ServicePause | undefined;
  /** Origins of hosts beside the server's own. */
  readonly allowedOrigins: readonly string[];
  /** Who calls, for rate limits; behind a proxy the host says how to tell. */
  readonly clientAddress: (c: Context) => string;
  /** Whose token it is, of the people of offices. */
  readonly staffOf: StaffOf;
  /** Told of every failure that is the server's own. */
  readonly reportError: (error: unknown) => void;
}
