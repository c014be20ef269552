import { inThisLanguage } from './other-language.js';

/** The office that the page is about, from its query, into the element. */
export function takeOffice(element: Element | null): string | undefined {
  const office = new URLSearchParams(location.search).get('office');
  if (office) element?.setAttribute('office', office);
  return office ?? undefined;
}

/** As {@link takeOffice}, of a page that is of one office: who has not said which goes and chooses it. */
export function takeOfficeOrChoose(element: Element | null): void {
  if (!takeOffice(element)) location.replace(inThisLanguage('/hall/'));
}
