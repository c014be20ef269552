import type { Language, Text } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';

/** A text of the data in a language, else in Arabic: for attributes and labels. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.ar;
}

/** The same for content: Arabic standing in for a missing translation is marked as Arabic. */
export function spoken(text: Text, language: Language): string | TemplateResult {
  const words = text[language];
  return words ?? html`<span lang="ar" dir="rtl">${text.ar}</span>`;
}
