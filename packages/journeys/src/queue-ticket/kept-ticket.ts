import type { TicketKey } from './queue-ticket.state.js';

/**
 * The ticket of this tab, by office: a reload must not cost anybody their turn. Kept for the tab alone
 * and only where the page asks for it, since a machine that many use must not hand on a key; and let
 * go with the ticket. A browser that keeps nothing is no failure.
 */
export const keptTicket = {
  read(office: string): TicketKey | undefined {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(office)) ?? 'null');
      return isTicketKey(kept) ? { id: kept.id, key: kept.key } : undefined;
    } catch {
      return undefined;
    }
  },

  write(office: string, { id, key }: TicketKey): void {
    try {
      sessionStorage.setItem(nameOf(office), JSON.stringify({ id, key }));
    } catch {
      // Full or forbidden: the ticket is on the screen all the same.
    }
  },

  forget(office: string): void {
    try {
      sessionStorage.removeItem(nameOf(office));
    } catch {
      // Nothing was kept.
    }
  },
};

const nameOf = (office: string): string => `fanar-queue-ticket:${office}`;

function isTicketKey(kept: unknown): kept is TicketKey {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'id' in kept &&
    'key' in kept &&
    typeof kept.id === 'string' &&
    typeof kept.key === 'string'
  );
}
