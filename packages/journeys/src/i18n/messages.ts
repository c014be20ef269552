import type { Messages, MessageSet } from '@fanar/elements';

/**
 * The texts of one file of this package. English comes as one chunk for all of them.
 *
 * @param namespace Default: the name of the file. Files may share one.
 */
export function journeyMessages(
  file: keyof English,
  ar: Messages,
  namespace: string = file,
): MessageSet {
  return {
    namespace,
    ar,
    load: { en: async () => (await import('./locales/en.js')).english[file] },
  };
}

type English = typeof import('./locales/en.js').english;
