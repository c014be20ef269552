import type { Language, Text } from '@fanar/contract';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Which of the two languages a client would rather read, by `Accept-Language`; else Arabic. */
export function languageOf(c: Context): Language {
  const language = accepts(c, {
    header: 'Accept-Language',
    supports: ['ar', 'en'],
    default: 'ar',
    match: (given, { supports, default: otherwise }) => {
      const inOrder = given.filter(({ q }) => q > 0).sort((one, other) => other.q - one.q);
      const tags = inOrder.map(({ type }) => type.split('-')[0]?.toLowerCase() ?? '');
      return tags.find((tag) => supports.includes(tag)) ?? otherwise;
    },
  });
  return language === 'en' ? 'en' : 'ar';
}

export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.ar;
}
