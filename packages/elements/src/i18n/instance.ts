import type { Language } from '@fanar/arabic';
import type { Messages, MessageSet } from './messages.js';
import { pluralKeys } from './plural-keys.js';

/** Who speaks in place of the reader here, such as the page's own i18next. */
export interface Speaker {
  /** Given every text that is known and those that come, before they are asked for. */
  readonly add: (language: Language, namespace: string, messages: Messages) => void;
  /** The text of the first key that has one; `own` is what would be said here. */
  readonly say: (
    language: Language,
    keys: readonly string[],
    count: number | undefined,
    own: string,
  ) => string;
}

const sets = new Set<MessageSet>();
const loads = new Map<MessageSet, Promise<void>>();
/** What has come of the sets. */
const english = new Map<MessageSet, Messages>();
/** Texts by `namespace:key`. Several sets may share a namespace; the later one wins. */
const texts: Readonly<Record<Language, Map<string, string>>> = { ar: new Map(), en: new Map() };
let speaker: Speaker | undefined;

/** Makes texts known. */
export function registerMessages(set: MessageSet): void {
  if (sets.has(set)) return;
  sets.add(set);
  add('ar', set.namespace, set.ar);
}

/** Whether all texts known so far are here in a language. */
export function isLanguageLoaded(language: Language): boolean {
  return language === 'ar' || english.size === sets.size;
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
        add('en', set.namespace, messages);
        english.set(set, messages);
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
  const keys = key.startsWith('errors:') ? [key, UNKNOWN] : [key];
  const own = firstOf(keys, (each) => find(language, each, count) ?? find('ar', each, count));
  const said = own ?? key.slice(key.indexOf(':') + 1);
  return speaker ? speaker.say(language, keys, count, said) : said;
}

function find(language: Language, key: string, count: number | undefined): string | undefined {
  return firstOf(pluralKeys(key, count, language), (each) => texts[language].get(each));
}

function firstOf(
  keys: readonly string[],
  read: (key: string) => string | undefined,
): string | undefined {
  for (const key of keys) {
    const text = read(key);
    if (text !== undefined) return text;
  }
  return undefined;
}

function add(language: Language, namespace: string, messages: Messages): void {
  for (const [key, text] of Object.entries(messages)) {
    texts[language].set(`${namespace}:${key}`, text);
  }
  speaker?.add(language, namespace, messages);
}

/** Has someone else speak until the returned function is called. The last one given speaks. */
export function setSpeaker(next: Speaker): () => void {
  speaker = next;
  for (const set of sets) {
    next.add('ar', set.namespace, set.ar);
    const messages = english.get(set);
    if (messages) next.add('en', set.namespace, messages);
  }
  return () => {
    if (speaker === next) speaker = undefined;
  };
}
