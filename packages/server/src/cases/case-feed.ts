import type { Resources } from '../resources.js';
import { shareWork } from '../share.js';
import type { CaseEvent } from './case.js';
import { readHistory } from './history.js';

/** What happens with applications, read once for all who watch one at this process. */
export interface CaseFeed {
  /**
   * Tells each event after a position, once and in order.
   * @param after position of the event that was heard last
   * @returns what ends it
   */
  watch(reference: string, after: number, onEvent: (event: CaseEvent) => void): () => void;
}

interface Watcher {
  readonly onEvent: (event: CaseEvent) => void;
  told: number;
}

export function createCaseFeed(
  resources: Pick<Resources, 'db' | 'vault' | 'notices' | 'reportError'>,
): CaseFeed {
  const watchers = new Map<string, Set<Watcher>>();
  const share = shareWork<undefined>();

  async function tellNew(reference: string): Promise<undefined> {
    const here = watchers.get(reference);
    if (!here) return undefined;
    const from = Math.min(...[...here].map(({ told }) => told));
    for (const event of await readHistory(resources.db, resources, reference, from)) {
      for (const watcher of [...here]) {
        if (event.position <= watcher.told) continue;
        watcher.told = event.position;
        watcher.onEvent(event);
      }
    }
    return undefined;
  }

  const refresh = (reference: string): void => {
    share(reference, () => tellNew(reference)).catch((error: unknown) => {
      // Where nobody watches any more, the database may be closed.
      if (watchers.has(reference)) resources.reportError(error);
    });
  };

  resources.notices.subscribe('case', (notice) => {
    const changed = notice === 'missed' ? [...watchers.keys()] : [notice.reference];
    for (const reference of changed) if (watchers.has(reference)) refresh(reference);
  });

  return {
    watch(reference, after, onEvent) {
      const watcher: Watcher = { onEvent, told: after };
      const here = watchers.get(reference) ?? new Set();
      watchers.set(reference, here.add(watcher));
      refresh(reference);
      return () => {
        here.delete(watcher);
        if (here.size === 0) watchers.delete(reference);
      };
    },
  };
}
