/** Milliseconds of work between two chances of the page to answer; a slow phone takes longer for one step. */
const SLICE = 8;

/** The whole of a work that stops by itself after each step. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, with time for others in between, and before what is done with the result. Rejects with the
 * reason of the signal.
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (;;) {
    await pause();
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const step = work.next();
      if (!step.done) continue;
      await pause();
      return step.value;
    }
  }
}

/** Until the page has answered. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
