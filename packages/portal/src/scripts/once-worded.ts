import { loadLanguage } from '@fanar/elements';

/**
 * Shows an element once its words are there in the language of the page, or will not come: nobody sees
 * another language first, and nothing moves when they come.
 */
export async function showOnceWorded(element: Element | null): Promise<void> {
  element?.classList.add('wordless');
  await loadLanguage(document.documentElement.lang === 'en' ? 'en' : 'ar');
  element?.classList.remove('wordless');
}
