import type { MessageSet } from '@fanar/elements';
import { ar } from './ar.js';

/** English comes when a page needs it. */
export const deskMessages: MessageSet = {
  namespace: 'desk',
  ar,
  load: { en: async () => (await import('./en.js')).en },
};
