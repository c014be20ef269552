import { waitUntil } from '@open-wc/testing';

/** Longer than a browser on a busy machine takes for anything here. */
const PATIENCE_MS = 20_000;

/**
 * Waits until it is so.
 *
 * @param what is awaited; a function is asked when the time is over, to tell how it is then
 */
export function until(isSo: () => unknown, what?: string | (() => string)): Promise<void> {
  // It is made into a message no earlier than that.
  const message = typeof what === 'function' ? { toString: what } : what;
  return waitUntil(isSo, message as string | undefined, { timeout: PATIENCE_MS });
}
