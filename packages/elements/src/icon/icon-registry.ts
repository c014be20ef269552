import type { ReactiveElement } from 'lit';
import type { IconShape } from '../icons/icon-template.js';

const icons = new Map<string, IconShape>();
const waiting = new Set<ReactiveElement>();
let wholeSet: Promise<boolean> | undefined;

/**
 * Gives `<fanar-icon>` icons at once, in the first render and on a server: those of
 * `@fanar/elements`, or drawings of the page's own. A name registered again gets the new drawing.
 *
 * ```ts
 * registerIcons({ print: iconPrint, wheel: { path: 'M12 3a9 9 0 1 0 0 18…' } });
 * ```
 */
export function registerIcons(shapes: Readonly<Record<string, IconShape>>): void {
  for (const [name, shape] of Object.entries(shapes)) icons.set(name, shape);
  for (const element of waiting) element.requestUpdate();
  waiting.clear();
}

export const iconNamed = (name: string): IconShape | undefined => icons.get(name);

/** Updates the element when more icons are registered. */
export function waitForIcons(element: ReactiveElement): void {
  waiting.add(element);
}

export function stopWaiting(element: ReactiveElement): void {
  waiting.delete(element);
}

/** Fetches every icon of the library, once; what a page has registered stays. False when offline. */
export function loadWholeSet(): Promise<boolean> {
  return (wholeSet ??= fetchWholeSet());
}

async function fetchWholeSet(): Promise<boolean> {
  try {
    const { iconSet } = await import('../generated/icon-set.js');
    registerIcons({ ...iconSet, ...Object.fromEntries(icons) });
    return true;
  } catch {
    // Tried again by the next icon that needs it.
    wholeSet = undefined;
    return false;
  }
}
