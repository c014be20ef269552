/** Part of what an event tells that asks the page. */
export interface Waitable {
  /** Holds it back until the promise settles. `false` or a rejection says no. */
  readonly waitUntil: (promise: PromiseLike<unknown>) => void;
}

/** Asks the page by a cancellable event; the answer is at hand at once unless the page has work to do. */
export function ask(
  host: HTMLElement,
  type: string,
  detail: Readonly<Record<string, unknown>> = {},
): boolean | Promise<boolean> {
  const waiting: PromiseLike<unknown>[] = [];
  const waitUntil = (promise: PromiseLike<unknown>) => void waiting.push(promise);
  const isAllowed = host.dispatchEvent(
    new CustomEvent<Waitable>(type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { ...detail, waitUntil },
    }),
  );
  if (!isAllowed || waiting.length === 0) return isAllowed;
  return Promise.all(waiting).then(
    (answers) => !answers.includes(false),
    () => false,
  );
}
