import type { WaitEstimate } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import ar from '../i18n/locales/ar/queue.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { isNumbered } from './ticket-number.js';

/** What ticket, board and check-in say alike: `queue:…`. */
export const queueMessages = journeyMessages('queue', ar);

type Translate = (key: string, params?: Params) => string;

/** «شباك ٣»; a counter with a name of its own by that name. */
export function counterWords(t: Translate, counter: string): string {
  return isNumbered(counter) ? t('queue:counter', { counter }) : counter;
}

/** How long, as a range; in plain words that it cannot be told, where it cannot. */
export function estimateWords(t: Translate, estimate: WaitEstimate | undefined): string {
  if (!estimate) return t('queue:wait-unknown');
  const { from, to } = estimate;
  if (to <= 1) return t('queue:wait-minute');
  const minutes = t('queue:minutes', { count: to });
  if (from === to) return t('queue:wait-about', { minutes });
  return from === 0 ? t('queue:wait-most', { minutes }) : t('queue:wait', { from, minutes });
}
