import type { Session } from './desk.state.js';
import type { SessionStore } from './desk-flow.js';
import type { DeskAccess } from './views/view.js';

const PLACE = 'fanar-desk';

/** Until the tab is closed; nothing of it outlives that. */
export const tabStore: SessionStore = {
  read() {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
      return isSession(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  },
  write(session) {
    try {
      if (session) sessionStorage.setItem(PLACE, JSON.stringify(session));
      else sessionStorage.removeItem(PLACE);
    } catch {
      // A browser that keeps nothing asks for the token again.
    }
  },
};

function isSession(kept: unknown): kept is Session {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'office' in kept &&
    typeof kept.office === 'string' &&
    'token' in kept &&
    typeof kept.token === 'string'
  );
}

/** How the desk of this site is opened; nothing where it does not say. */
export async function readAccess(): Promise<DeskAccess | undefined> {
  try {
    const answer = await fetch('/desk/access.json');
    const { access } = (await answer.json()) as { readonly access?: unknown };
    return access === 'tokens' || access === 'demonstration' || access === 'none'
      ? access
      : undefined;
  } catch {
    return undefined;
  }
}

/** The case that the address names, `#case=AP-…`. */
export function caseInAddress(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('case') ?? undefined;
}
