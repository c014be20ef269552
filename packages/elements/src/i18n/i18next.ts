import type { Language } from '@fanar/arabic';
import type { i18n as I18n } from 'i18next';
import { reword } from '../controllers/language-watch.js';
import { setSpeaker } from './instance.js';
import type { Messages } from './messages.js';
import { forgetTemplates } from './words.js';

/** Fanar's texts have flat keys and full names, whatever the page separates its own with. */
const HOW = { keySeparator: false, nsSeparator: ':', skipInterpolation: true } as const;

/**
 * Has every element take its texts from the page's own i18next, for hosts that manage their texts
 * there. Fanar's texts are added to it, in Arabic at once and in English when a page needs it, and
 * replace none that the page has under the same name. Elements are updated when texts are added there.
 *
 * Language is still the nearest `lang`; gaps are filled by Fanar, each value isolated, so a text may
 * hold `{{gap}}` and no format or nested text. The instance may be initialised later.
 *
 * @returns what undoes it: Fanar speaks by itself again, and its texts are taken out of the instance.
 */
export function speakThrough(i18next: I18n): () => void {
  let disconnect: (() => void) | undefined;
  const begin = () => {
    disconnect ??= connect(i18next);
  };
  if (i18next.isInitialized) begin();
  // What a back end of the page's brings first must find its namespaces empty, or it is not fetched.
  else i18next.on('initialized', begin);
  return () => {
    i18next.off('initialized', begin);
    disconnect?.();
  };
}

/** What a back end of the page's loads is added too. */
const CHANGES = ['added', 'removed'] as const;

interface Given {
  readonly language: Language;
  readonly namespace: string;
  readonly messages: Messages;
}

function connect(i18next: I18n): () => void {
  const given: Given[] = [];
  const t = { ar: i18next.getFixedT('ar'), en: i18next.getFixedT('en') };
  const hush = setSpeaker({
    add: (language, namespace, all) => {
      const messages = without(all, textsOf(i18next, language, namespace));
      given.push({ language, namespace, messages });
      addSilently(i18next, { language, namespace, messages });
    },
    say: (language, keys, count, own) =>
      t[language]([...keys], {
        ...HOW,
        fallbackLng: 'ar',
        defaultValue: own,
        ...(count !== undefined && { count }),
      }),
  });
  for (const change of CHANGES) i18next.store.on(change, sayAnew);
  sayAnew();
  return () => {
    hush();
    for (const change of CHANGES) i18next.store.off(change, sayAnew);
    for (const bundle of given) takeBack(i18next, bundle);
    sayAnew();
  };
}

function sayAnew(): void {
  forgetTemplates();
  reword();
}

function textsOf(i18next: I18n, language: Language, namespace: string): Messages {
  return (i18next.getResourceBundle(language, namespace) ?? {}) as Messages;
}

function without(messages: Messages, known: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => !Object.hasOwn(known, key)));
}

/** Not the page's doing, so that nobody there need look again. */
function addSilently(i18next: I18n, { language, namespace, messages }: Given): void {
  i18next.addResourceBundle(language, namespace, messages, true, false, { silent: true });
}

/** What the page has put in place of a text of ours stays. */
function takeBack(i18next: I18n, { language, namespace, messages }: Given): void {
  const left = Object.entries(textsOf(i18next, language, namespace)).filter(
    ([key, text]) => messages[key] !== text,
  );
  i18next.removeResourceBundle(language, namespace);
  if (left.length === 0) return;
  addSilently(i18next, { language, namespace, messages: Object.fromEntries(left) });
}
