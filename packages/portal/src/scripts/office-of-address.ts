/** The office that the page is about, from its query, into the element. */
export function takeOffice(element: Element | null): string | undefined {
  const office = new URLSearchParams(location.search).get('office');
  if (office) element?.setAttribute('office', office);
  return office ?? undefined;
}
