import type { Problem } from '@fanar/contract';

declare global {
  interface HTMLElementEventMap {
    /** Something failed that the citizen has been told of; for the host's own records. */
    'fanar-error': CustomEvent<Problem>;
  }
}

type Detail<Type extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Type] extends CustomEvent<infer Held> ? Held : never;

/** Sends an event out of the element. Returns `false` where it was cancelled. */
export function emit<Type extends keyof HTMLElementEventMap>(
  host: HTMLElement,
  type: Type,
  detail: Detail<Type>,
  init?: EventInit,
): boolean {
  return host.dispatchEvent(
    new CustomEvent(type, { bubbles: true, composed: true, ...init, detail }),
  );
}
