import type { AppointmentStatus, components, PaymentStatus } from '@fanar/contract';
import type { Generated, Selectable } from 'kysely';
import type { Bytes } from './bytes.js';
import type {
  ApplicationEventTable,
  ApplicationTable,
  ApplicationLaneTable,
  ApplicationNotificationTable,
  CaseAccessTable,
  Open311RequestTable,
  SignatureTable,
} from './schema-applications.js';
import type { CaseFigureTable, FeedbackTable } from './schema-figures.js';

type AuditEntry = components['schemas']['AuditEntry'];

export interface SettingTable {
  name: string;
  value: string;
}

export interface IdempotencyTable {
  scope: string;
  /** Keyed hash: the client's key is a secret, since it gives the answer again. */
  key_hash: string;
  request_hash: string;
  /** Of the answer. */
  status: Generated<number>;
  location: string | null;
  /** Sealed, for an answer carries secrets. */
  body: Bytes | null;
  /** The one that the answer tells of, and with which it is erased. */
  application: Generated<string | null>;
  created_at: Date;
}

export interface RateWindowTable {
  subject: string;
  starts_at: Date;
  count: number;
}

export interface UploadTable {
  id: string;
  /** Sealed file name. */
  name: Bytes;
  size: number;
  received: number;
  /** Media type as judged by content; null until the last byte is there. */
  type: string | null;
  application: string | null;
  created_at: Date;
}

export interface UploadChunkTable {
  upload: string;
  /** Offset of the first byte. */
  position: number;
  /** Sealed. */
  bytes: Bytes;
}

export interface UploadLockTable {
  upload: string;
  holder: string;
  /** Somebody waits; the holder is asked to let go. */
  wanted: boolean;
  expires_at: Date;
}

export interface DraftTable {
  id: string;
  key_hash: string;
  /** Sealed JSON. */
  content: Bytes;
  revision: number;
  saved_at: Date;
  expires_at: Date;
}

/** An upload lives as long as a draft that names it. */
export interface DraftUploadTable {
  draft: string;
  upload: string;
}

export interface PaymentTable {
  id: string;
  application: string;
  /** Of the `Idempotency-Key`. */
  key_hash: string;
  amount: number;
  status: Exclude<PaymentStatus['status'], 'due'>;
  /** The provider's page, once it has given one. */
  address: string | null;
  /** By which the provider knows what was paid. */
  provider_reference: string | null;
  created_at: Date;
  updated_at: Date;
}

/** What a provider has told, so that a repeat changes nothing. */
export interface PaymentNoticeTable {
  id: string;
  received_at: Date;
}

/** The books of the sandbox provider, which knows nothing of the other tables. */
export interface SandboxPaymentTable {
  id: string;
  payment: string;
  reference: string;
  amount: number;
  return_to: string;
  language: string;
  status: 'open' | 'paid' | 'failed';
  notice: string | null;
  /** When to tell how it ended; null when there is nothing to tell. */
  due_at: Date | null;
  created_at: Date;
}

/** Messages that are still to be sent. */
export interface OutboxTable {
  id: string;
  /** Sealed JSON. */
  message: Bytes;
  attempts: number;
  /** When it may be sent, or tried again. */
  due_at: Date;
  /** When it is of no use any more. */
  expires_at: Date;
  /** Keyed hash of what it belongs to, by which it is withdrawn. */
  subject_hash: string | null;
  /** In the order in which they were put on their way. The drivers give a bigint as text or number. */
  position: Generated<string | number>;
}

export interface VerificationTable {
  id: string;
  subject_hash: string;
  code_hash: string;
  tries: number;
  expires_at: Date;
}

/** How many tickets were given; locked by whoever gives the next, so that no number is left out. */
export interface TicketCounterTable {
  office: string;
  date: string;
  series: 'walk-in' | 'appointment';
  last: number;
}

/** A place in the queue of an office, on one day. */
export interface TicketTable {
  id: string;
  key_hash: string;
  /** Sealed, of one that a check-in gave: repeated, it gives the same. */
  key: Bytes | null;
  office: string;
  date: string;
  number: string;
  /** Of the day, among those of its letters. */
  position: number;
  /** JSON of ids. */
  services: string;
  /** Reference of the appointment. */
  appointment: string | null;
  /** When that begins. */
  due_at: Date | null;
  language: string;
  state: components['schemas']['TicketState'];
  counter: string | null;
  issued_at: Date;
  called_at: Date | null;
  ended_at: Date | null;
}

/** Somebody who waits for a slot to come free. */
export interface WaitEntryTable {
  id: string;
  key_hash: string;
  /** JSON of a `Visit`. */
  visit: string;
  /** JSON of ids. */
  offices: string;
  from: string;
  to: string;
  /** JSON of parts of the day; none: all. */
  parts: string;
  language: string;
  /** Sealed JSON of name, mobile and key, which a message carries. */
  person: Bytes;
  state: components['schemas']['WaitListEntry']['state'];
  /** The one that is offered. */
  hold: string | null;
  /** Sealed. */
  hold_key: Bytes | null;
  /** How many offers ran out since one was answered. */
  unanswered: number;
  /** JSON of the starts that were let go, which are not offered again. */
  refused: string;
  /** Its place in the order. */
  waits_since: Date;
}

/** What is taken of a pool on one day. Whoever changes anything there locks the row first. */
export interface DayLoadTable {
  pool: string;
  date: string;
  /** JSON of {@link BookedPlace}s. */
  booked: Generated<string>;
  /** JSON of {@link HeldPlace}s, among them those that ran out and nobody has given back yet. */
  held: Generated<string>;
  /** One more each time that what the day offers is changed. */
  plan: Generated<number>;
}

/** So many visits from a minute of the day on. */
export type BookedPlace = readonly [start: number, minutes: number, visits: number];

export type HeldPlace = readonly [
  hold: string,
  office: string,
  start: number,
  minutes: number,
  /** When it runs out, in milliseconds. */
  until: number,
  renewed: 0 | 1,
];

export interface HoldTable {
  id: string;
  key_hash: string;
  pool: string;
  office: string;
  date: string;
  time: string;
  minutes: number;
  /** JSON of a `Visit`. */
  visit: string;
  /** That it runs still is for the row of the day to say. */
  state: 'held' | 'released' | 'expired' | 'booked';
  /** On whose behalf, where it is an offer. */
  made_for: string | null;
  expires_at: Date;
  created_at: Date;
}

export interface AppointmentTable {
  reference: string;
  key_hash: string;
  /** The one it has its place of. */
  hold: string;
  pool: string;
  office: string;
  date: string;
  time: string;
  minutes: number;
  /** JSON of a `Visit`. */
  visit: string;
  status: Generated<AppointmentStatus>;
  revision: Generated<number>;
  /** JSON: by whom, when and why. */
  cancellation: string | null;
  application: string | null;
  language: string;
  /** Sealed JSON of everything about people. */
  person: Bytes;
  created_at: Date;
  updated_at: Date;
}

/** What was done, in order; nothing here is ever changed. */
export interface AppointmentEventTable {
  position: Generated<string>;
  at: Date;
  act: AuditEntry['act'];
  by: AuditEntry['by'];
  pool: string;
  office: string;
  /** Of the place that was taken or given back; of a move, the new one. */
  date: string;
  time: string;
  minutes: number;
  hold: string | null;
  reference: string | null;
  /** When the hold runs out. */
  until: Date | null;
}

/** The hours and the capacity that an office's people gave it. */
export interface OfficeScheduleTable {
  office: string;
  revision: number;
  /** JSON of an `OfficeSchedule`. */
  schedule: string;
}

export interface OfficeClosureTable {
  id: string;
  office: string;
  from: string;
  to: string;
  /** JSON of the part of each day; null: the whole of it. */
  hours: string | null;
  /** JSON of a `Text`. */
  reason: string;
}

export interface Database {
  setting: SettingTable;
  idempotency: IdempotencyTable;
  rate_window: RateWindowTable;
  upload: UploadTable;
  upload_chunk: UploadChunkTable;
  upload_lock: UploadLockTable;
  application: ApplicationTable;
  application_event: ApplicationEventTable;
  case_access: CaseAccessTable;
  case_figure: CaseFigureTable;
  feedback: FeedbackTable;
  application_lane: ApplicationLaneTable;
  application_notification: ApplicationNotificationTable;
  open311_request: Open311RequestTable;
  signature: SignatureTable;
  draft: DraftTable;
  draft_upload: DraftUploadTable;
  payment: PaymentTable;
  payment_notice: PaymentNoticeTable;
  sandbox_payment: SandboxPaymentTable;
  outbox: OutboxTable;
  verification: VerificationTable;
  ticket_counter: TicketCounterTable;
  ticket: TicketTable;
  wait_entry: WaitEntryTable;
  day_load: DayLoadTable;
  hold: HoldTable;
  appointment: AppointmentTable;
  appointment_event: AppointmentEventTable;
  office_schedule: OfficeScheduleTable;
  office_closure: OfficeClosureTable;
}

export type TicketRow = Selectable<TicketTable>;
export type WaitEntryRow = Selectable<WaitEntryTable>;
export type HoldRow = Selectable<HoldTable>;
export type ApplicationEventRow = Selectable<ApplicationEventTable>;
export type ApplicationRow = Selectable<ApplicationTable>;
export type AppointmentRow = Selectable<AppointmentTable>;
export type SignatureRow = Selectable<SignatureTable>;
export type PaymentRow = Selectable<PaymentTable>;
export type DraftRow = Selectable<DraftTable>;
export type SandboxPaymentRow = Selectable<SandboxPaymentTable>;
