import type { Context } from 'hono';
import { sql } from 'kysely';
import { persist } from './database/transaction.js';
import { HttpProblem } from './http/problem.js';
import type { RateLimit, Resources } from './resources.js';

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
  await limitFor(resources, resources.clientAddress(c), use, limit);
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

/**
 * Runs a look-up by secret. Every call counts against one limit, every one that finds nothing also
 * against a far lower one.
 */
export async function limitLookUps<T>(
  resources: Resources,
  c: Context,
  lookUp: () => Promise<T>,
): Promise<T> {
  const { db, limits } = resources;
  await limitRate(resources, c, 'look-ups', limits.lookUps);
  const failures = windowOf(
    resources,
    resources.clientAddress(c),
    'failed-look-ups',
    limits.failedLookUps,
  );
  const seen = await db
    .selectFrom('rate_window')
    .select('count')
    .where('subject', '=', failures.subject)
    .where('starts_at', '=', failures.starts)
    .executeTakeFirst();
  if (seen && seen.count >= limits.failedLookUps.calls) refuse(failures);
  try {
    return await lookUp();
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 404) await countCall(resources, failures);
    throw error;
  }
}
