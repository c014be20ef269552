/** Part of what an event tells that asks the page. */
export interface Waitable {
  /** Holds it back until the promise settles. `false` or a rejection says no. */
  readonly waitUntil: (promise: PromiseLike<unknown>) => void;
}

/** What the page answered. */
export type Permission =
  | { readonly isGranted: true }
  | {
      readonly isGranted: false;
      /** What a promise was rejected with. */
      readonly reason?: unknown;
    };

type Told = Readonly<Record<string, unknown>>;

/** Asks the page by a cancellable event; the answer is at hand at once unless the page has work to do. */
export function ask(
  host: HTMLElement,
  type: string,
  detail: Told = {},
): boolean | Promise<boolean> {
  const { isAllowed, waiting } = put(host, type, detail);
  if (!isAllowed || waiting.length === 0) return isAllowed;
  return settled(waiting).then(({ isGranted }) => isGranted);
}

/** Asks the page in the same way, and hears why not. */
export async function askWhy(
  host: HTMLElement,
  type: string,
  detail: Told = {},
): Promise<Permission> {
  const { isAllowed, waiting } = put(host, type, detail);
  const heard = await settled(waiting);
  return isAllowed || !heard.isGranted ? heard : { isGranted: false };
}

function put(host: HTMLElement, type: string, detail: Told) {
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
  return { isAllowed, waiting };
}

function settled(waiting: readonly PromiseLike<unknown>[]): Promise<Permission> {
  return Promise.all(waiting).then(
    (answers) => ({ isGranted: !answers.includes(false) }),
    (reason: unknown) => ({ isGranted: false, reason }),
  );
}
