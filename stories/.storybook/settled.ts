import type { LitElement } from 'lit';

/** Waits for a frame in which no element has anything left to render. */
export async function settled(root: HTMLElement): Promise<void> {
  let pending: LitElement[];
  do {
    await new Promise(requestAnimationFrame);
    pending = elementsIn(root).filter((element) => element.isUpdatePending);
    await Promise.all(pending.map((element) => element.updateComplete));
  } while (pending.length > 0);
}

function elementsIn(root: ParentNode): LitElement[] {
  return Array.from(root.querySelectorAll<LitElement>('*')).flatMap((element) =>
    element.shadowRoot ? [element, ...elementsIn(element.shadowRoot)] : [],
  );
}
