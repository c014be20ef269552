export interface Runner {
  /** Runs the work, from its beginning, after what is under way. */
  run(): Promise<void>;
  /** Lets what is under way finish, and starts nothing more. */
  stop(): Promise<void>;
}

/**
 * Does a piece of work every so many seconds, one run at a time. A failure is reported, and the next
 * run tries again.
 */
export function runEvery(
  seconds: number,
  work: () => Promise<void>,
  reportError: (error: unknown) => void,
): Runner {
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;
  /** A run that has not begun will see whatever another would. */
  let isWaiting = false;
  const run = (): Promise<void> => {
    if (isWaiting || isStopped) return last;
    isWaiting = true;
    last = last
      .then(() => {
        isWaiting = false;
        return isStopped ? undefined : work();
      })
      .catch(reportError);
    return last;
  };
  const timer = setInterval(() => void run(), seconds * 1000);
  timer.unref();
  return {
    run,
    stop() {
      isStopped = true;
      clearInterval(timer);
      return last;
    },
  };
}
