import type { Context } from 'hono';
import { sql } from 'kysely';
import { persist } from './database/transaction.js';
import { HttpProblem } from './http/problem.js';
import type { RateLimit, Resources } from './resources.js';
import { readReference } from './security/keys.js';
import { networkOf } from './security/network.js';

type LimitedUse =
  | 'applications'
  | 'case-acts'
  | 'uploads'
  | 'holds'
  | 'appointments'
  | 'drafts'
  | 'payments'
  | 'codes'
  | 'code-checks'
  | 'tickets'
  | 'digits'
  | 'glances'
  | 'wait-list'
  | 'wait-list-of-mobile'
  | 'look-ups'
  | 'strangers'
  | 'fhir';

interface Window {
  readonly subject: string;
  readonly starts: Date;
  /** Seconds until the next window. */
  readonly remaining: number;
}

function windowOf(
  { vault, now }: Resources,
  who: string,
  use: string,
  { seconds }: RateLimit,
): Window {
  const time = now().getTime();
  const length = seconds * 1000;
  const starts = Math.floor(time / length) * length;
  return {
    subject: vault.hash(who, `rate:${use}`),
    starts: new Date(starts),
    remaining: Math.max(1, Math.ceil((starts + length - time) / 1000)),
  };
}

async function countCall({ db }: Resources, { subject, starts }: Window): Promise<number> {
  const counted = db
    .insertInto('rate_window')
    .values({ subject, starts_at: starts, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'starts_at'])
        .doUpdateSet({ count: sql<number>`rate_window.count + 1` }),
    )
    .returning('count');
  const { count } = await persist(() => counted.executeTakeFirstOrThrow());
  return count;
}

function refuse({ remaining }: Window): never {
  throw new HttpProblem(429, 'too-many-requests', {
    params: { seconds: remaining },
    retryAfter: remaining,
  });
}

function callerOf({ clientAddress }: Resources, c: Context): string {
  return networkOf(clientAddress(c));
}

/**
 * Counts a call in the database, where every server process sees it.
 * @throws HttpProblem 429 with `Retry-After` above the limit
 */
export async function limitRate(
  resources: Resources,
  c: Context,
  use: LimitedUse,
  limit: RateLimit,
): Promise<void> {
  await limitFor(resources, callerOf(resources, c), use, limit);
}

/** The same for one who is not the caller, such as the owner of a phone. */
export async function limitFor(
  resources: Resources,
  who: string,
  use: LimitedUse,
  limit: RateLimit,
): Promise<void> {
  const window = windowOf(resources, who, use, limit);
  if ((await countCall(resources, window)) > limit.calls) refuse(window);
}

/** Something that a secret opens; a `glance`, four digits, and a `report`, its number alone. */
interface LookedUp {
  readonly c: Context;
  readonly of:
    | 'application'
    | 'glance'
    | 'report'
    | 'signature'
    | 'draft'
    | 'appointment'
    | 'ticket'
    | 'wait-list';
  /** As it was typed. */
  readonly reference: string;
}

/** Seconds for which a caller is known where they opened something; two such windows count. */
const known: RateLimit = { calls: 1, seconds: 24 * 3600 };

/**
 * Runs a look-up by secret. Every call counts against one limit of the caller, and every one that
 * finds nothing also against a far lower one.
 *
 * Who guesses from many addresses is held by a third, of what is looked up: so many tries in a minute
 * by callers who have not opened it lately, counted before they are answered and whether or not there
 * is such a thing. Whoever has opened it from their network goes on as if nobody were guessing.
 */
export async function limitLookUps<T>(
  resources: Resources,
  { c, of, reference }: LookedUp,
  lookUp: () => Promise<T>,
): Promise<T> {
  const { limits } = resources;
  await limitRate(resources, c, 'look-ups', limits.lookUps);
  const caller = callerOf(resources, c);
  const wanted = `${of}:${readReference(reference)}`;
  const failures = windowOf(resources, caller, 'failed-look-ups', limits.failedLookUps);
  const today = windowOf(resources, `${wanted} ${caller}`, 'opened', known);
  const yesterday = { ...today, starts: new Date(today.starts.getTime() - known.seconds * 1000) };
  const countOf = await readCounts(resources, [failures, today, yesterday]);
  if (countOf(failures) >= limits.failedLookUps.calls) refuse(failures);
  const isKnown = countOf(today) + countOf(yesterday) > 0;
  if (!isKnown) await limitFor(resources, wanted, 'strangers', limits.strangers);
  try {
    const found = await lookUp();
    if (countOf(today) === 0) await countCall(resources, today);
    return found;
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 404) await countCall(resources, failures);
    throw error;
  }
}

async function readCounts(
  { db }: Resources,
  windows: readonly Window[],
): Promise<(window: Window) => number> {
  const rows = await db
    .selectFrom('rate_window')
    .select(['subject', 'starts_at', 'count'])
    .where(({ eb, or, and }) =>
      or(
        windows.map(({ subject, starts }) =>
          and([eb('subject', '=', subject), eb('starts_at', '=', starts)]),
        ),
      ),
    )
    .execute();
  return ({ subject, starts }) =>
    rows.find((row) => row.subject === subject && row.starts_at.getTime() === starts.getTime())
      ?.count ?? 0;
}
