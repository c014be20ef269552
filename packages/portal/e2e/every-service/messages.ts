import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '@fanar/contract';

/** Words of the controls, by `file:key` without the name of the file where it holds errors. */
type Words = ReadonlyMap<string, string>;

const locales = new URL('../../../elements/src/i18n/locales/', import.meta.url);

const words: Readonly<Record<Language, Words>> = { ar: wordsIn('ar'), en: wordsIn('en') };

function wordsIn(language: Language): Words {
  const folder = new URL(`${language}/`, locales);
  const files = readdirSync(folder).filter((name) =>
    /(?:-errors|^field|^consent|^file-work)\.json$/.test(name),
  );
  return new Map(
    files.flatMap((name) =>
      Object.entries(
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>,
      ),
    ),
  );
}

/** Where they are missing, a question as the label is asked to be answered. */
const ANSWERED = /^(?:value|choice|choices|date|number|phone|time)-(?:missing|required)$/;

/**
 * What the message of a problem has to look like, read as it is seen: in the language of the page, in
 * any of its plural forms, with the name of the field where the words have room for it.
 */
export function messageOf(code: string, label: string, language: Language): RegExp {
  const isQuestion = /[?؟]$/.test(label) && ANSWERED.test(code);
  const keys = isQuestion ? ['unanswered'] : Array.from(words[language].keys()).filter(isOf(code));
  if (keys.length === 0) throw new Error(`Nothing is said of “${code}” in ${language}.`);
  const named = language === 'en' && !isQuestion ? inSentence(label) : label;
  const forms = keys.map((key) => patternOf(words[language].get(key) ?? '', named));
  return new RegExp(`(?:${forms.join('|')})$`, 'u');
}

/** What stands beside the box of a consent. */
export const consentTo = (purpose: string, language: Language): string =>
  (words[language].get('agree') ?? '').replace('{{purpose}}', purpose);

/** A text of a page as messages are compared: one kind of digits, no marks of direction. */
export function plain(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)))
    .replace(/\s+/gu, ' ')
    .trim();
}

const isOf = (code: string) => (key: string) =>
  key === code || (key.startsWith(`${code}_`) && /_(?:zero|one|two|few|many|other)$/.test(key));

function patternOf(template: string, label: string): string {
  return plain(template)
    .split(/(\{\{\w+\}\})/)
    .map((part) =>
      part === '{{label}}' ? escaped(plain(label)) : part.startsWith('{{') ? '.+?' : escaped(part),
    )
    .join('');
}

const inSentence = (label: string): string =>
  /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
