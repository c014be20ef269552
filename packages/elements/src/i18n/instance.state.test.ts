import fc from 'fast-check';
import { createInstance, type i18n as I18n } from 'i18next';
import { describe, expect, it } from 'vitest';
import { keysOf, readMessages } from '../testing/message-files.js';
import { loadLanguage, registerMessages, translate } from './instance.js';
import type { Messages, MessageSet } from './messages.js';

/*
 * The reader of texts against i18next itself, whose format they are in: what it is given it says as
 * i18next would.
 */

interface Texts {
  readonly namespace: string;
  readonly ar: Messages;
  readonly en: Messages;
}

const LANGUAGES = ['ar', 'en'] as const;
const COUNTS = [undefined, 0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1.5, -1, NaN];

/** The texts of a package, as its elements register them. */
function textsIn(locales: string): Texts[] {
  const folder = new URL(locales, import.meta.url);
  const english = readMessages(folder, 'en');
  return Object.entries(readMessages(folder, 'ar')).map(([file, ar]) => ({
    namespace: file.endsWith('-errors') ? 'errors' : file,
    ar,
    en: english[file] ?? {},
  }));
}

function oracle(all: readonly Texts[]): I18n {
  const i18next = createInstance({
    lng: 'ar',
    fallbackLng: 'ar',
    ns: [],
    resources: { ar: {} },
    initAsync: false,
    keySeparator: false,
  });
  void i18next.init();
  for (const { namespace, ar, en } of all) {
    i18next.addResourceBundle('ar', namespace, ar, true, true);
    i18next.addResourceBundle('en', namespace, en, true, true);
  }
  return i18next;
}

function saidBy(
  i18next: I18n,
  lng: (typeof LANGUAGES)[number],
  key: string,
  count: number | undefined,
): string {
  return i18next.t(key.startsWith('errors:') ? [key, 'errors:unknown'] : key, {
    lng,
    skipInterpolation: true,
    ...(count !== undefined && { count }),
  });
}

async function register(all: readonly Texts[]): Promise<void> {
  for (const { namespace, ar, en } of all) {
    const set: MessageSet = { namespace, ar, load: { en: () => Promise.resolve(en) } };
    registerMessages(set);
  }
  await loadLanguage('en');
}

describe('the reader of texts says what i18next says', async () => {
  const real = [...textsIn('./locales/'), ...textsIn('../../../journeys/src/i18n/locales/')];
  const keys = real.flatMap(({ namespace, ar }) => keysOf(ar).map((key) => `${namespace}:${key}`));
  const i18next = oracle(real);
  await register(real);

  it('of all our texts, in both languages and every form', () => {
    expect(keys.length).toBeGreaterThan(900);
    const unlike = [...keys, 'errors:invented-lately', 'field:invented', 'nowhere:at-all', 'bare']
      .flatMap((key) => COUNTS.flatMap((count) => LANGUAGES.map((lng) => ({ lng, key, count }))))
      .filter(
        ({ lng, key, count }) => translate(lng, key, count) !== saidBy(i18next, lng, key, count),
      );
    expect(unlike).toEqual([]);
  });

  it('for any count', () => {
    const count = fc.oneof(fc.integer(), fc.nat(1000), fc.double());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...LANGUAGES), count, (key, lng, n) => {
        expect(translate(lng, key, n)).toBe(saidBy(i18next, lng, key, n));
      }),
      { numRuns: 2000 },
    );
  });

  it('of any texts: shared namespaces, forms left out, English left out, odd or empty words', async () => {
    let run = 0;
    const form = fc.constantFrom('', '_zero', '_one', '_two', '_few', '_many', '_other');
    const name = fc.constantFrom('a', 'b-c', 'd_e', 'toString', 'زر');
    const key = fc.tuple(name, form).map((parts) => parts.join(''));
    const text = fc.oneof(fc.constantFrom('', '{{ count }} من {{x}}', '$t(a)', 'a:b'), fc.string());
    const messages = fc.dictionary(key, text, { noNullPrototype: true });
    const texts = fc.record({ place: fc.constantFrom('x', 'y'), ar: messages, en: messages });
    const asked = fc.record({
      place: fc.constantFrom('x', 'y', 'z'),
      key,
      lng: fc.constantFrom(...LANGUAGES),
      count: fc.constantFrom(...COUNTS),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { maxLength: 4 }),
        fc.array(asked, { minLength: 1, maxLength: 20 }),
        async (generated, questions) => {
          // What was once made known stays so: each run has namespaces of its own.
          run += 1;
          const all = generated.map(({ place, ...rest }) => ({
            namespace: `${place}${String(run)}`,
            ...rest,
          }));
          await register(all);
          const other = oracle(all);
          for (const { place, key: name, lng, count } of questions) {
            const full = `${place}${String(run)}:${name}`;
            expect(translate(lng, full, count), full).toBe(saidBy(other, lng, full, count));
          }
        },
      ),
    );
  });
});

describe('English that does not come', () => {
  it('leaves Arabic standing, and is asked for again', async () => {
    let tries = 0;
    registerMessages({
      namespace: 'flaky',
      ar: { greeting: 'أهلًا' },
      load: {
        en: () => {
          tries += 1;
          return tries === 1
            ? Promise.reject(new Error('offline'))
            : Promise.resolve({ greeting: 'Hello' });
        },
      },
    });
    await loadLanguage('en');
    expect(translate('en', 'flaky:greeting')).toBe('أهلًا');
    await loadLanguage('en');
    expect(translate('en', 'flaky:greeting')).toBe('Hello');
    await loadLanguage('en');
    expect(tries).toBe(2);
  });
});
