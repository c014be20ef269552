import { waitUntil } from '@open-wc/testing';

/** Longer than a browser on a busy machine takes for anything here. */
const PATIENCE_MS = 20_000;

/** Waits until it is so. */
export function until(isSo: () => unknown, what?: string): Promise<void> {
  return waitUntil(isSo, what, { timeout: PATIENCE_MS });
}
