/**
 * Lets the link to the other language take what follows the path along, which opens the same application,
 * search or office there. Only when it is followed, so that a secret stands nowhere in the page.
 */
export function keepAddress(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.language');
  for (const type of ['click', 'auxclick'] as const) {
    link?.addEventListener(type, () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}

/** Address of a page in the language of this one. */
export const inThisLanguage = (path: string): string =>
  document.documentElement.lang === 'en' ? `/en${path}` : path;
