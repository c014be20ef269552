/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { formatNumber, pluralCategory, toNumerals, type NumberingSystem } from '@fanar/arabic';
import { describe, expect, it } from 'vitest';
import { registerMessages } from '../i18n/instance.js';
import type { Messages } from '../i18n/messages.js';
import { words } from '../i18n/words.js';

const FORMS = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
} as const;
/** One number for each of the six forms, and the two that are often got wrong. */
const COUNTS = [0, 1, 2, 3, 11, 100, 102, 111];
const NUMERALS: readonly NumberingSystem[] = ['arab', 'latn'];
const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Messages by namespace, read from the files of one language in a folder of locales. */
export function readMessages(locales: URL, language: 'ar' | 'en'): Record<string, Messages> {
  const folder = new URL(`${language}/`, locales);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Messages,
    ]),
  );
}

/** Checks a folder of locales, `ar/*.json` and `en/*.json`, in Node. The URL ends in a slash. */
export function describeMessageFiles(locales: URL): void {
  const arabic = readMessages(locales, 'ar');
  const english = readMessages(locales, 'en');

  it('are there in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(arabic).sort());
  });

  describe.each(Object.keys(arabic))('%s', (namespace) => {
    const ar = arabic[namespace] ?? {};
    const en = english[namespace] ?? {};

    it('has the same keys', () => {
      expect(keysOf(en)).toEqual(keysOf(ar));
    });

    it.each(keysOf(ar))('%s has every plural form', (key) => {
      expect(formsOf(en, key).length > 0).toBe(formsOf(ar, key).length > 0);
      for (const [messages, forms] of [
        [ar, FORMS.ar],
        [en, FORMS.en],
      ] as const) {
        const present = formsOf(messages, key);
        // Nothing may have words of its own in any language.
        const needed = new Set([...forms, ...present.filter((form) => form === 'zero')]);
        if (present.length > 0) expect(present).toEqual([...needed].sort());
      }
    });

    it.each(keysOf(ar))('%s is counted where it shows a count', (key) => {
      const showsCount = gapsOf([...textsOf(ar, key), ...textsOf(en, key)]).includes('count');
      if (showsCount) expect(formsOf(ar, key)).not.toEqual([]);
    });

    const counted = keysOf(ar).filter((key) => formsOf(ar, key).length > 0);
    const own = `file-${namespace}`;
    registerMessages({ namespace: own, ar, load: { en: () => Promise.resolve(en) } });
    it.each(counted)('%s counts in all six forms', (key) => {
      for (const numerals of NUMERALS) {
        for (const count of COUNTS) {
          const said = words(`${own}:${key}`, { count }, { language: 'ar', numerals });
          const form = ar[`${key}_${pluralCategory(count)}`] ?? '';
          const number = formatNumber(count, { numerals });
          expect(plain(said)).toBe(plain(toNumerals(form, numerals)).replace('{{count}}', number));
        }
      }
    });

    it.each(keysOf(ar))('%s has the same gaps', (key) => {
      expect(gapsOf(textsOf(en, key))).toEqual(gapsOf(textsOf(ar, key)));
    });

    it.each(keysOf(ar))('%s has words', (key) => {
      for (const text of [...textsOf(ar, key), ...textsOf(en, key)]) {
        expect(text.trim()).not.toBe('');
        // Which digits a reader sees is a policy; texts are written with ASCII ones.
        expect(text).not.toMatch(/[\u0660-\u0669]/);
      }
    });
  });
}

/** The keys, plural forms taken together. */
export function keysOf(messages: Messages): string[] {
  return Array.from(new Set(Object.keys(messages).map(withoutForm))).sort();
}

const withoutForm = (key: string) => key.replace(SUFFIX, '');

function formsOf(messages: Messages, key: string): string[] {
  return Object.keys(messages)
    .filter((each) => each !== key && withoutForm(each) === key)
    .map((each) => each.slice(key.length + 1))
    .sort();
}

function textsOf(messages: Messages, key: string): string[] {
  return Object.entries(messages)
    .filter(([each]) => withoutForm(each) === key)
    .map(([, text]) => text);
}

/** Taken over all forms: Arabic says «واحد» and «اثنان» without a number. */
function gapsOf(texts: readonly string[]): string[] {
  const gaps = texts.flatMap((text) =>
    Array.from(text.matchAll(/\{\{(\w+)\}\}/g), (gap) => gap[1] ?? ''),
  );
  return Array.from(new Set(gaps)).sort();
}

/** Without isolates, and without gaps that no value is given for. */
function plain(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '').replace(/\{\{(?!count\b)\w+\}\}/g, '');
}
