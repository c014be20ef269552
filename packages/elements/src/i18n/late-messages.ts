import type { Language } from '@fanar/arabic';
import { loadLanguage, registerMessages } from './instance.js';
import type { MessageSet } from './messages.js';
import { forgetTemplates } from './words.js';

/** Makes texts known for a part of an element that is fetched late, in the language in use. */
export async function addMessages(sets: readonly MessageSet[], language: Language): Promise<void> {
  for (const set of sets) registerMessages(set);
  await loadLanguage(language);
  forgetTemplates();
}
