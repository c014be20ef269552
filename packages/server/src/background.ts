import { judgeWaiting } from './applications/judge-later.js';
import { deliverMessages } from './messages/outbox.js';
import type { Sandbox } from './payments/sandbox/sandbox.js';
import type { Resources } from './resources.js';
import { sweep } from './retention.js';
import { runEvery } from './runner.js';
import { offerPlaces } from './wait-list/offers.js';

/** Seconds between two rounds of what was not sent at once. */
const sendingPause = 5;
const sweepingPause = 600;
const offeringPause = 30;
/** Milliseconds from what came free to its offer; of much that comes free at once, one round is made. */
const offeringDelay = 500;

export interface Background {
  /** Sends what is due, after what is under way. */
  send(): Promise<void>;
  /** Judges what waits for it, offers what is free to those who wait, and sends what is due. */
  work(): Promise<void>;
  close(): Promise<void>;
}

/** What a server does without being asked. Any number of processes may do it at once. */
export function startBackground(
  resources: Resources,
  sandbox: Pick<Sandbox, 'notify'> | undefined,
  judgeEvery: number | undefined,
): Background {
  const { reportError } = resources;
  const send = async (): Promise<void> => {
    await deliverMessages(resources);
    await sandbox?.notify();
  };
  const judge = async (): Promise<void> => {
    await judgeWaiting(resources);
    resources.sendSoon();
  };
  const sending = runEvery(sendingPause, send, reportError);
  const judging = judgeEvery === undefined ? undefined : runEvery(judgeEvery, judge, reportError);
  const sweeping = runEvery(sweepingPause, () => sweep(resources), reportError);
  const offering = runEvery(offeringPause, () => offerPlaces(resources), reportError);
  let soon: NodeJS.Timeout | undefined;
  const offerSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void offering.run();
    }, offeringDelay).unref();
  };
  const stopHearing = resources.notices.subscribe('availability', offerSoon);
  return {
    send: sending.run,
    async work() {
      await judging?.run();
      await offering.run();
      await sending.run();
    },
    async close() {
      stopHearing();
      clearTimeout(soon);
      await judging?.stop();
      await Promise.all([offering.stop(), sending.stop(), sweeping.stop()]);
    },
  };
}
