let locks = 0;
let restore: (() => void) | undefined;

/** Keeps the page behind a modal where it is, without a jump where a scroll bar goes. Answers what ends it. */
export function lockScroll(): () => void {
  locks += 1;
  if (locks === 1) restore = lock();
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    locks -= 1;
    if (locks === 0) restore?.();
  };
}

function lock(): () => void {
  const { documentElement: page } = document;
  const { style } = page;
  const { overflow, scrollbarGutter } = style;
  const hasBar = innerWidth > page.clientWidth;
  style.overflow = 'hidden';
  if (hasBar) style.scrollbarGutter = 'stable';
  return () => {
    style.overflow = overflow;
    style.scrollbarGutter = scrollbarGutter;
  };
}
