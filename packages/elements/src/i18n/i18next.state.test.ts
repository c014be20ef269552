import { createInstance, type i18n as I18n, type InitOptions, type Module } from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { keysOf, readMessages } from '../testing/message-files.js';
import { speakThrough } from './i18next.js';
import { loadLanguage, registerMessages, translate } from './instance.js';
import type { Messages } from './messages.js';
import { words } from './words.js';

const arab = { language: 'ar', numerals: 'arab' } as const;

const locales = new URL('./locales/', import.meta.url);
const arabic = readMessages(locales, 'ar');
const english = readMessages(locales, 'en');

/** As an element does that has these words. */
function register(file: string, namespace: string, added: Messages = {}): void {
  const ar = { ...arabic[file], ...added };
  const en = { ...english[file], ...added };
  registerMessages({ namespace, ar, load: { en: () => Promise.resolve(en) } });
}
for (const file of ['field', 'character-count']) register(file, file);
register('answer-errors', 'errors');

async function host(options: InitOptions = {}, plugin?: Module): Promise<I18n> {
  const i18next = createInstance();
  if (plugin) i18next.use(plugin);
  await i18next.init({ lng: 'ar', fallbackLng: 'ar', resources: {}, ...options });
  return i18next;
}

/** Whatever is added in one test is undone before the next. */
let undo = (): void => undefined;
const speak = (i18next: I18n): void => {
  undo = speakThrough(i18next);
};
afterEach(() => undo());

describe('the i18next of the page', () => {
  it('says what Fanar says, where it has no words of its own', async () => {
    await loadLanguage('en');
    const asked = ['field', 'character-count', 'errors'].flatMap((namespace) => {
      const file = namespace === 'errors' ? 'answer-errors' : namespace;
      return keysOf(arabic[file] ?? {}).map((key) => `${namespace}:${key}`);
    });
    const all = () =>
      [...asked, 'errors:invented-lately', 'field:invented'].flatMap((key) =>
        [undefined, 0, 1, 2, 5, 11, 100].flatMap((count) =>
          (['ar', 'en'] as const).map((lng) => translate(lng, key, count)),
        ),
      );
    const before = all();
    speak(await host());
    expect(all()).toEqual(before);
    undo();
    speak(
      await host({ keySeparator: '-', nsSeparator: '/', fallbackLng: 'en', defaultNS: 'site' }),
    );
    expect(all()).toEqual(before);
    undo();
    // It would have none of our languages.
    speak(await host({ lng: 'fr', fallbackLng: 'fr', supportedLngs: ['fr'] }));
    expect(all()).toEqual(before);
  });

  it('comes first where it has words, and keeps them', async () => {
    const resources = {
      ar: {
        field: { optional: '(إن شئت)' },
        errors: { unknown: 'راجع ما كتبته في {{label}}' },
      },
    };
    const i18next = await host({ resources });
    speak(i18next);
    expect(words('field:optional', undefined, arab)).toBe('(إن شئت)');
    // Gaps are still filled by Fanar, each value isolated.
    expect(words('errors:invented-lately', { label: 'الاسم' }, arab)).toBe(
      'راجع ما كتبته في \u2068الاسم\u2069',
    );
    expect(i18next.getResource('ar', 'field', 'unnamed')).toBe(arabic.field?.unnamed);
    undo();
    expect(words('field:optional', undefined, arab)).toBe(arabic.field?.optional);
    expect(i18next.getResourceBundle('ar', 'field')).toEqual({ optional: '(إن شئت)' });
    expect(i18next.hasResourceBundle('ar', 'character-count')).toBe(false);
  });

  it('is given what becomes known later', async () => {
    const i18next = await host({ resources: { ar: { later: { hello: 'مرحبًا' } } } });
    speak(i18next);
    register('later', 'later', { hello: 'أهلًا', bye: 'مع السلامة' });
    expect(translate('ar', 'later:hello')).toBe('مرحبًا');
    expect(i18next.getResource('ar', 'later', 'bye')).toBe('مع السلامة');
    expect(i18next.getResource('en', 'later', 'bye')).toBeUndefined();
    await loadLanguage('en');
    expect(i18next.getResource('en', 'later', 'bye')).toBe('مع السلامة');
  });

  it('may change its words at any time', async () => {
    const i18next = await host();
    speak(i18next);
    expect(words('field:optional', undefined, arab)).toBe(arabic.field?.optional);
    i18next.addResourceBundle('ar', 'field', { optional: 'كما تشاء' }, true, true);
    expect(words('field:optional', undefined, arab)).toBe('كما تشاء');
    undo();
    expect(words('field:optional', undefined, arab)).toBe(arabic.field?.optional);
    expect(i18next.getResourceBundle('ar', 'field')).toEqual({ optional: 'كما تشاء' });
  });

  it('counts in its own forms', async () => {
    const own = { left_few: 'لك {{count}} حروف' };
    speak(await host({ resources: { ar: { 'character-count': own } } }));
    expect(words('character-count:left', { count: 3 }, arab)).toBe('لك \u2068٣\u2069 حروف');
    expect(translate('ar', 'character-count:left', 11)).toBe(arabic['character-count']?.left_many);
  });

  it('fetches its own words of a namespace first, and may be initialised after', async () => {
    const backend = {
      type: 'backend',
      init: () => undefined,
      read: (_language: string, _namespace: string, done: (error: null, texts: Messages) => void) =>
        void Promise.resolve().then(() => done(null, { optional: 'من المخزن' })),
    } as const;
    const i18next = createInstance().use(backend);
    speak(i18next);
    expect(translate('ar', 'field:optional')).toBe(arabic.field?.optional);
    await i18next.init({ lng: 'ar', fallbackLng: 'ar', ns: ['field'] });
    expect(translate('ar', 'field:optional')).toBe('من المخزن');
    expect(translate('ar', 'field:unnamed')).toBe(arabic.field?.unnamed);
  });

  it('is the last one that was given', async () => {
    const first = await host({ resources: { ar: { field: { optional: 'الأول' } } } });
    const second = await host({ resources: { ar: { field: { optional: 'الثاني' } } } });
    const undoFirst = speakThrough(first);
    speak(second);
    expect(translate('ar', 'field:optional')).toBe('الثاني');
    undoFirst();
    expect(translate('ar', 'field:optional')).toBe('الثاني');
  });
});
