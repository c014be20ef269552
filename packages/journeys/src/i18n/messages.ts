import type { Messages, MessageSet } from '@fanar/elements';

/** The texts of a journey. English comes as one chunk for all of them. */
export function journeyMessages(namespace: keyof English, ar: Messages): MessageSet {
  return {
    namespace,
    ar,
    load: { en: async () => (await import('./locales/en.js')).english[namespace] },
  };
}

type English = typeof import('./locales/en.js').english;
