import type { Resources } from './resources.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long what is not part of an application or appointment is kept. */
const kept = {
  /** Answers to repeats; longer than any client goes on trying. */
  idempotency: day,
  unfinishedUpload: day,
  /** Whole, but sent with no application: a form left open for some days still finds its files. */
  unsentUpload: 7 * day,
  endedHold: day,
  rateWindow: day,
} as const;

/** Removes what nobody needs any more. Any number of processes may sweep, at any time. */
export async function sweep({ db, now }: Pick<Resources, 'db' | 'now'>): Promise<void> {
  const present = now();
  const before = (age: number): Date => new Date(present.getTime() - age);
  await db.deleteFrom('seat').where('expires_at', '<=', present).execute();
  await db
    .deleteFrom('hold')
    .where('state', '<>', 'booked')
    .where('expires_at', '<', before(kept.endedHold))
    .execute();
  await db.deleteFrom('idempotency').where('created_at', '<', before(kept.idempotency)).execute();
  await db
    .deleteFrom('upload')
    .where('application', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        and([eb('type', 'is', null), eb('created_at', '<', before(kept.unfinishedUpload))]),
        eb('created_at', '<', before(kept.unsentUpload)),
      ]),
    )
    .execute();
  await db.deleteFrom('upload_lock').where('expires_at', '<', new Date()).execute();
  await db.deleteFrom('rate_window').where('starts_at', '<', before(kept.rateWindow)).execute();
}

/** @returns stops it */
export function sweepRegularly(
  resources: Pick<Resources, 'db' | 'now' | 'reportError'>,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep(resources).catch(resources.reportError);
  }, 10 * minute);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
