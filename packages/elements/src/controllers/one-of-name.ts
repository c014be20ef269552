/** What opens and closes. */
interface Disclosure extends HTMLElement {
  name: string;
  open: boolean;
}

/** As native `<details>` of one `name`: closes the others of the same kind and root. */
export function closeOthersOfName(opened: Disclosure): void {
  const { localName, name } = opened;
  if (!name || !opened.open) return;
  const root = opened.getRootNode() as Document | ShadowRoot;
  for (const other of root.querySelectorAll<Disclosure>(localName)) {
    if (other !== opened && other.name === name) other.open = false;
  }
}
