const listeners = new WeakMap<Element, () => void>();
let observer: ResizeObserver | undefined;

/** Calls back when an element takes another size, and once at the start. One observer serves all. */
export function watchSize(element: Element, listener: () => void): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) listeners.get(target)?.();
  });
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}
