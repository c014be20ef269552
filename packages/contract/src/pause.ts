/**
 * Waits; not longer than until the network is back.
 * @throws the reason of the signal
 */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const events = globalThis as Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>>;
    const settle = (finish: () => void) => () => {
      clearTimeout(timer);
      events.removeEventListener?.('online', done);
      signal?.removeEventListener('abort', cancelled);
      finish();
    };
    const done = settle(resolve);
    const cancelled = settle(() => reject(signal?.reason as Error));
    const timer = setTimeout(done, milliseconds);
    events.addEventListener?.('online', done);
    signal?.addEventListener('abort', cancelled);
    if (signal?.aborted) cancelled();
  });
}
