import { scopedRegistryOf } from '@fanar/elements';
import { errorList } from './screen-parts.js';

/** The list of what is wrong, which is then read; where it does not arrive, the first that is wrong. */
export async function focusSummary(host: Element, root: ParentNode): Promise<void> {
  const isHere = await errorList('ar', scopedRegistryOf(host)).then(
    () => true,
    () => false,
  );
  const wrong = isHere ? 'fanar-error-summary' : 'form.questions:not([hidden]) :state(invalid)';
  root.querySelector<HTMLElement>(wrong)?.focus();
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
