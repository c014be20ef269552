import type { FanarErrorSummary } from '@fanar/elements/error-summary';

/** The list of what is wrong, which is then read. */
export function focusSummary(root: ParentNode): void {
  root.querySelector<FanarErrorSummary>('fanar-error-summary')?.focus();
}

/** The heading of the screen, which is then read. */
export function focusHeading(root: ParentNode): void {
  root.querySelector<HTMLElement>('#confirmation, #heading')?.focus();
}

/** A question in view, by its path. Returns whether it took the focus. */
export function focusField(root: ParentNode, path: string): boolean {
  const field = root.querySelector<HTMLElement>(
    `form.questions:not([hidden]) [name="${CSS.escape(path)}"]`,
  );
  // The label first, so that it is not lost above the edge when the control takes the focus.
  field?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
  return field?.matches(':focus-within') ?? false;
}
