import type { english } from './locales/en.js';

/** The texts of one language: key to text. Counted keys end in `_zero`, `_one`, … `_other`. */
export type Messages = Readonly<Record<string, string>>;

/** The texts of one namespace. Arabic comes along, English is fetched when a page needs it. */
export interface MessageSet {
  /** The part of a key before the colon. */
  readonly namespace: string;
  readonly ar: Messages;
  readonly load: { readonly en: () => Promise<Messages> };
}

/**
 * The texts of one file of this package. English comes as one chunk for all of them.
 *
 * @param namespace Default: the name of the file. Files may share one.
 */
export function elementMessages(
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

type English = typeof english;
