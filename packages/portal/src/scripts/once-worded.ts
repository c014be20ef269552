import { loadLanguage } from '@fanar/elements';

/**
 * Shows the one element of a page once its words are there: on a screen that is looked at from afar
 * nothing moves when they come.
 */
export async function showOnceWorded(element: Element | null): Promise<void> {
  element?.classList.add('wordless');
  await loadLanguage(document.documentElement.lang === 'en' ? 'en' : 'ar');
  element?.classList.remove('wordless');
}
