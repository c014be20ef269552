export interface Following {
  /** Stops it. */
  readonly signal: AbortSignal;
  /** The anchor must stay in view and free. */
  readonly keepsAnchor: boolean;
}

/** Between the sheet and what it must not cover, in pixels: a finger's breadth, or that of a ring. */
const GAP = 44;
const RING = 8;

/** Keeps a bottom sheet above the keyboard of a phone, which covers the page without resizing it. */
export function followKeyboard(
  anchor: HTMLElement,
  popover: HTMLElement,
  { signal, keepsAnchor }: Following,
): void {
  const { style, classList } = popover;
  const viewport = visualViewport;
  const setPixels = (name: string, pixels: number) =>
    style.setProperty(name, `${String(Math.max(0, pixels))}px`);
  const place = () => {
    const top = viewport?.offsetTop ?? 0;
    const height = viewport?.height ?? innerHeight;
    const box = anchor.getBoundingClientRect();
    const above = keepsAnchor ? box.top - top - RING : 0;
    const below = keepsAnchor ? top + height - box.bottom - RING : height - GAP;
    // Where there is little room below the anchor and more above, it is a sheet at the top.
    const isAtTop = below < height / 2 && above > below;
    classList.toggle('at-top', isAtTop);
    setPixels('--sheet-room', Math.min(isAtTop ? above : below, height - GAP));
    setPixels('--sheet-above', top);
    setPixels('--sheet-below', innerHeight - top - height);
  };
  viewport?.addEventListener('resize', place, { signal });
  viewport?.addEventListener('scroll', place, { signal });
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    classList.remove('at-top');
    for (const name of ['--sheet-room', '--sheet-above', '--sheet-below']) {
      style.removeProperty(name);
    }
  });
  place();
}
