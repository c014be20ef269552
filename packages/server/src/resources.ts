import type { Kysely } from 'kysely';
import type { Context } from 'hono';
import type { Catalogue } from './catalogue.js';
import type { Database } from './database/schema.js';
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
  /** Seconds for which a slot is held. Default 300, and as much again when renewed. */
  readonly hold: number;
  /** Seconds before its start from which a slot is no longer given. Default 1800. */
  readonly lead: number;
}

export const defaultLimits: Limits = {
  fileSize: 10 * 1024 * 1024,
  creates: { calls: 300, seconds: 60 },
  lookUps: { calls: 120, seconds: 60 },
  failedLookUps: { calls: 30, seconds: 600 },
  hold: 300,
  lead: 1800,
};

/** What every part of the server works with. */
export interface Resources {
  readonly db: Kysely<Database>;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
  readonly limits: Limits;
  /** Who calls, for rate limits; behind a proxy the host says how to tell. */
  readonly clientAddress: (c: Context) => string;
  /** Told of every failure that is the server's own. */
  readonly reportError: (error: unknown) => void;
}
