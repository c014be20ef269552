import type { Language, Text } from '@fanar/contract';
import type { Html } from './html.js';

export type Words<T> = Record<Language, T>;

/** One address of the site, in both languages. */
export interface Page {
  /** Below the root of the language, ends with a slash, e.g. `traffic/`; the home page is `''`. */
  readonly path: string;
  readonly title: Text;
  readonly description: Text;
  /** Sector whose theme the page wears. */
  readonly sector?: string;
  /** Entry of the main navigation that this page belongs to. */
  readonly section: 'services' | 'offices' | 'track' | 'book' | 'none';
  /** Of no use to who comes from a search engine. Default: false. */
  readonly isUnlisted?: boolean;
  /** Without header and footer: the page is one screen. Default: false. */
  readonly isBare?: boolean;
  /** Module in `src/scripts` that brings the page's elements to life. */
  readonly script?: string;
  /** For search engines: what the page is about, by schema.org. */
  readonly about?: (language: Language) => unknown;
  readonly main: (language: Language) => Html;
}

export const languages: readonly Language[] = ['ar', 'en'];

export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');

/** Address of a page: Arabic lives at the root, English under `/en/`. */
export const addressOf = (path: string, language: Language): string =>
  language === 'ar' ? `/${path}` : `/en/${path}`;

export const inLanguage = (text: Text, language: Language): string => text[language] ?? text.ar;
