import type { Language } from '@fanar/arabic';
import { createInstance, type i18n } from 'i18next';
import type { Messages, MessageSet } from './messages.js';

const sets = new Set<MessageSet>();
const loads = new Map<MessageSet, Promise<void>>();
const loaded = new Set<MessageSet>();
let instance: i18n | undefined;

/** Makes texts known. Cheap: nothing is read until a text is asked for. */
export function registerMessages(set: MessageSet): void {
  if (sets.has(set)) return;
  sets.add(set);
  if (instance) add(instance, 'ar', set.namespace, set.ar);
}

/** Whether all texts known so far are here in a language. */
export function isLanguageLoaded(language: Language): boolean {
  return language === 'ar' || loaded.size === sets.size;
}

/**
 * Fetches the texts of a language, once. Arabic is always here. A server awaits it before it renders
 * another language. A failed fetch leaves Arabic standing and is tried again when next asked for.
 */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'ar') return;
  await Promise.all(Array.from(sets, loadEnglish));
}

function loadEnglish(set: MessageSet): Promise<void> {
  let load = loads.get(set);
  if (!load) {
    load = set.load.en().then(
      (messages) => {
        add(shared(), 'en', set.namespace, messages);
        loaded.add(set);
      },
      () => void loads.delete(set),
    );
    loads.set(set, load);
  }
  return load;
}

/** What is said of a problem that nobody has words for, such as a newer server's. */
const UNKNOWN = 'errors:unknown';

/**
 * The text for `namespace:key` with its gaps, in Arabic where the language has none, else the key.
 *
 * @param count Chooses the plural form.
 */
export function translate(language: Language, key: string, count?: number): string {
  return shared().t(key.startsWith('errors:') ? [key, UNKNOWN] : key, {
    lng: language,
    skipInterpolation: true,
    ...(count !== undefined && { count }),
  });
}

/** Private to this copy of the package: the page may use i18next for itself. */
function shared(): i18n {
  if (instance) return instance;
  instance = createInstance({
    lng: 'ar',
    fallbackLng: 'ar',
    ns: [],
    resources: { ar: {} },
    initAsync: false,
    keySeparator: false,
  });
  void instance.init();
  for (const { namespace, ar } of sets) add(instance, 'ar', namespace, ar);
  return instance;
}

/** Several sets may share a namespace. */
function add(to: i18n, language: Language, namespace: string, messages: Messages): void {
  to.addResourceBundle(language, namespace, messages, true, true);
}
