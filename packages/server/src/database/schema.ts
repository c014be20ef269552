import type { Generated, Selectable } from 'kysely';

/** Bytes as the drivers give them: `Buffer` from pg, `Uint8Array` from PGlite. */
type Bytes = Uint8Array;

export interface SettingTable {
  name: string;
  value: string;
}

export interface IdempotencyTable {
  scope: string;
  /** Keyed hash: the client's key is a secret, since it gives the answer again. */
  key_hash: string;
  request_hash: string;
  location: string | null;
  /** Sealed, for an answer carries secrets. */
  body: Bytes | null;
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

export interface ApplicationTable {
  reference: string;
  key_hash: string;
  service: string;
  version: number;
  language: string;
  /** JSON of the answers that are not sensitive. */
  answers: string;
  /** Sealed JSON of the sensitive answers. */
  sensitive: Bytes;
  stage: string;
  received_at: Date;
  updated_at: Date;
}

export interface ApplicationEventTable {
  position: Generated<number>;
  id: string;
  application: string;
  stage: string;
  /** JSON of a `Text`. */
  note: string | null;
  at: Date;
}

/** One row per occupied seat. No expiry: an appointment has it. */
export interface SeatTable {
  office: string;
  date: string;
  time: string;
  seat: number;
  hold: string;
  expires_at: Date | null;
}

export interface HoldTable {
  id: string;
  key_hash: string;
  service: string;
  office: string;
  date: string;
  time: string;
  minutes: number;
  state: 'held' | 'released' | 'booked';
  renewed: boolean;
  expires_at: Date;
  created_at: Date;
}

export interface AppointmentTable {
  reference: string;
  key_hash: string;
  hold: string;
  service: string;
  office: string;
  date: string;
  time: string;
  minutes: number;
  application: string | null;
  language: string;
  /** Sealed JSON of name and mobile. */
  person: Bytes;
  created_at: Date;
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
  seat: SeatTable;
  hold: HoldTable;
  appointment: AppointmentTable;
}

export type HoldRow = Selectable<HoldTable>;
export type ApplicationRow = Selectable<ApplicationTable>;
export type AppointmentRow = Selectable<AppointmentTable>;
