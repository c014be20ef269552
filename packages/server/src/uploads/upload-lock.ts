import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock, Locker, RequestRelease } from '@tus/utils';
import { persist } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';

/** A holder that dies leaves its lock for so long. */
const lease = 30_000;
/** How often a holder renews its lease, and sees whether somebody waits. */
const heartbeat = 1_000;
const retryEvery = 100;
const giveUpAfter = 15_000;

type Locking = Pick<Resources, 'db'>;

/**
 * One writer per upload over all server processes, by a leased row. A process that waits marks the
 * row, and the holder lets go: after a lost connection the client resumes at another process while
 * the first still waits for bytes.
 *
 * The lease runs by the wall clock of the machines, not by the injected one.
 */
export function createUploadLocker({ db }: Locking): Locker {
  return { newLock: (upload) => createLock({ db }, upload) };
}

function createLock({ db }: Locking, upload: string): Lock {
  const holder = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  const mine = () =>
    db.updateTable('upload_lock').where('upload', '=', upload).where('holder', '=', holder);

  async function tryToTake(): Promise<boolean> {
    const row = { holder, wanted: false, expires_at: new Date(Date.now() + lease) };
    const claim = db
      .insertInto('upload_lock')
      .values({ upload, ...row })
      .onConflict((conflict) =>
        conflict.column('upload').doUpdateSet(row).where('upload_lock.expires_at', '<', new Date()),
      )
      .returning('upload');
    return (await persist(() => claim.executeTakeFirst())) !== undefined;
  }

  async function beat(release: RequestRelease): Promise<void> {
    const renewal = mine()
      .set({ expires_at: new Date(Date.now() + lease) })
      .returning('wanted');
    const row = await persist(() => renewal.executeTakeFirst());
    if (!row || row.wanted) await release();
  }

  return {
    async lock(signal, release) {
      const deadline = Date.now() + giveUpAfter;
      while (!(await tryToTake())) {
        // The client asks for the offset again, and goes on from there.
        if (signal.aborted || Date.now() > deadline) throw new HttpProblem(409, 'upload-offset');
        const call = db
          .updateTable('upload_lock')
          .set({ wanted: true })
          .where('upload', '=', upload);
        await persist(() => call.execute());
        await wait(retryEvery);
      }
      timer = setInterval(() => void beat(release).catch(() => release()), heartbeat);
      timer.unref();
    },
    async unlock() {
      clearInterval(timer);
      const removal = db
        .deleteFrom('upload_lock')
        .where('upload', '=', upload)
        .where('holder', '=', holder);
      await persist(() => removal.execute());
    },
  };
}
