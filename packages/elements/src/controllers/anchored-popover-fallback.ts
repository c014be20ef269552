import type { Following } from './anchored-popover-sheet.js';

/** Between the two, in pixels. */
const GAP = 4;

/** What the style sheet does where the engine knows anchors. */
export function followAnchor(
  anchor: HTMLElement,
  popover: HTMLElement,
  { signal }: Following,
): void {
  const { style } = popover;
  let frame = 0;
  const place = () => {
    frame = 0;
    const from = anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    style.minInlineSize = `${String(from.width)}px`;
    style.maxBlockSize = `${String(Math.max(from.top, clientHeight - from.bottom) - 2 * GAP)}px`;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const wanted = popover.matches(':dir(rtl)') ? from.right - width : from.left;
    const x = Math.max(0, Math.min(wanted, clientWidth - width));
    const isAbove = from.bottom + height + GAP > clientHeight && from.top >= height + GAP;
    const y = isAbove ? from.top - height - GAP : from.bottom + GAP;
    style.inset = `${String(y)}px auto auto ${String(x)}px`;
  };
  const follow = () => (frame ||= requestAnimationFrame(place));
  addEventListener('scroll', follow, { capture: true, passive: true, signal });
  addEventListener('resize', follow, { signal });
  const sizes = new ResizeObserver(follow);
  sizes.observe(anchor);
  sizes.observe(popover);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    for (const name of ['min-inline-size', 'max-block-size', 'inset', 'margin'])
      style.removeProperty(name);
  });
  style.margin = '0';
  place();
}
