/**
 * Lets the link to the other language take the fragment along, which opens the same application there.
 * Only when it is followed, so that the secret stands nowhere in the page.
 */
export function keepFragment(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.language');
  for (const type of ['click', 'auxclick'] as const) {
    link?.addEventListener(type, () => {
      link.hash = location.hash;
    });
  }
}
