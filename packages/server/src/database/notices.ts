import type { PGlite } from '@electric-sql/pglite';
import type { CivilDate } from '@fanar/egypt';
import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.js';

/**
 * What processes tell each other, by channel. Never personal data: whoever may connect to the
 * database may listen.
 */
export interface NoticePayloads {
  /** What is taken of a pool has changed on these days, and what is free with it. */
  readonly availability: {
    readonly pool: string;
    readonly dates: readonly CivilDate[];
    /** Which memory of offices was told by whoever did it, and needs no notice. */
    readonly isToldTo?: string;
  };
  /** The queue of an office has changed. */
  readonly queue: { readonly office: string };
  /** Something happened with an application. */
  readonly case: { readonly reference: string };
  /** What is counted of these months has changed. */
  readonly figures: { readonly months: readonly string[] };
}

export type NoticeChannel = keyof NoticePayloads;

/** `missed`: the connection was away, and whatever was told meanwhile is lost. */
type Listener<Name extends NoticeChannel> = (notice: NoticePayloads[Name] | 'missed') => void;

export interface Notices {
  /** Not while the connection is known to be away: then, and until `missed` is told, nothing comes. */
  isHearing(): boolean;
  /** @returns what ends it */
  subscribe<Name extends NoticeChannel>(channel: Name, listener: Listener<Name>): () => void;
}

/** Spreads what the database tells to those in this process who asked for it. */
export interface NoticeHub extends Notices {
  receive(message: string): void;
  /** The connection is away. */
  lost(): void;
  /** It is there again. */
  missed(): void;
}

/** The one channel of the database that carries all of ours. */
export const databaseChannel = 'fanar';

/** PostgreSQL takes fewer than 8000 bytes. */
const longestMessage = 7999;

/**
 * Tells every process that listens, as soon as the transaction is kept, and never where it is not.
 * @throws RangeError on more than a notice can carry
 */
export async function publishNotice<Name extends NoticeChannel>(
  tx: Kysely<Database>,
  channel: Name,
  payload: NoticePayloads[Name],
): Promise<void> {
  const message = JSON.stringify([channel, payload]);
  if (Buffer.byteLength(message) > longestMessage) {
    throw new RangeError(`A notice of ${channel} is too long`);
  }
  await sql`select pg_notify(${databaseChannel}, ${message})`.execute(tx);
}

/** @param reportError told of a listener that fails; the others are told all the same */
export function createNoticeHub(reportError: (error: unknown) => void): NoticeHub {
  const listeners = new Map<NoticeChannel, Set<Listener<never>>>();
  const tell = (channel: NoticeChannel, notice: unknown): void => {
    for (const listener of [...(listeners.get(channel) ?? [])]) {
      try {
        listener(notice as never);
      } catch (error) {
        reportError(error);
      }
    }
  };
  let hears = true;
  return {
    isHearing: () => hears,
    subscribe(channel, listener) {
      const here = listeners.get(channel) ?? new Set();
      listeners.set(channel, here.add(listener));
      return () => void here.delete(listener);
    },
    receive(message) {
      const [channel, payload] = JSON.parse(message) as [NoticeChannel, unknown];
      tell(channel, payload);
    },
    lost() {
      hears = false;
    },
    missed() {
      hears = true;
      for (const channel of listeners.keys()) tell(channel, 'missed');
    },
  };
}

/** Before anything else is asked: what begins in a transaction would end with it. */
export async function listenOnEmbedded(engine: PGlite, hub: NoticeHub): Promise<void> {
  await engine.listen(databaseChannel, hub.receive);
}
