import type { Queue } from '@fanar/contract';
import type { Resources } from '../resources.js';
import { shareWork } from '../share.js';
import { readQueue } from './read-queue.js';

/** Queues as they change, read once for all who watch an office at this process. */
export interface QueueFeed {
  /**
   * Tells the queue at first and at each change.
   * @returns what ends it
   */
  watch(office: string, onQueue: (queue: Queue) => void): () => void;
}

interface Watcher {
  readonly onQueue: (queue: Queue) => void;
  /** What it was told last, but for the time. */
  told?: string;
}

/** Milliseconds between two looks at what changes by itself: offices open, estimates shrink. */
const lookingPause = 30_000;

export function createQueueFeed(
  resources: Pick<Resources, 'db' | 'catalogue' | 'now' | 'notices' | 'reportError'>,
): QueueFeed {
  const watchers = new Map<string, Set<Watcher>>();
  const share = shareWork<Queue>();

  async function refresh(office: string): Promise<void> {
    try {
      const queue = await share(office, () => readQueue(resources.db, resources, office));
      const text = JSON.stringify({ ...queue, now: '' });
      for (const watcher of [...(watchers.get(office) ?? [])]) {
        if (watcher.told === text) continue;
        watcher.told = text;
        watcher.onQueue(queue);
      }
    } catch (error) {
      // Where nobody watches any more, the database may be closed.
      if (watchers.has(office)) resources.reportError(error);
    }
  }

  resources.notices.subscribe('queue', (notice) => {
    const changed = notice === 'missed' ? [...watchers.keys()] : [notice.office];
    for (const office of changed) if (watchers.has(office)) void refresh(office);
  });
  let looking: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const office of watchers.keys()) void refresh(office);
  };

  return {
    watch(office, onQueue) {
      const watcher: Watcher = { onQueue };
      const here = watchers.get(office) ?? new Set();
      watchers.set(office, here.add(watcher));
      looking ??= setInterval(look, lookingPause).unref();
      void refresh(office);
      return () => {
        here.delete(watcher);
        if (here.size === 0) watchers.delete(office);
        if (watchers.size > 0) return;
        clearInterval(looking);
        looking = undefined;
      };
    },
  };
}
