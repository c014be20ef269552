/** The element of that `id` in the root of `from`, else in the page, else in any open root of it. */
export function findById(from: Element, id: string): HTMLElement | undefined {
  const root = from.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return near ?? findWithin(document, id);
}

function findWithin(root: Document | ShadowRoot, id: string): HTMLElement | undefined {
  const found = root.getElementById(id);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && findWithin(shadowRoot, id);
    if (inner) return inner;
  }
  return undefined;
}

/** Focuses it; what cannot take the focus can for as long as it has it. */
export function moveFocusTo(target: HTMLElement): void {
  target.focus();
  if (!target.matches(':focus-within')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    target.focus();
  }
  target.scrollIntoView({ block: 'start' });
}
