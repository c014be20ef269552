import { submitImplicitly } from '../controllers/implicit-submission.js';
import { userCommitted } from '../mixins/validated.js';
import type { FormControl } from './form-control.js';

/*
 * For native checkboxes and radio buttons in a template. Lit calls the listeners on the control.
 */

/**
 * For `updated`: a box shows what the control holds, whatever the person pressed or a listener put in
 * its place. A binding alone would not: it knows only what was rendered last.
 */
export function showChecked(
  control: FormControl,
  isChecked: (input: HTMLInputElement) => boolean,
): void {
  const inputs = control.renderRoot.querySelectorAll('input');
  for (const input of inputs) {
    const checked = isChecked(input);
    if (input.checked !== checked) input.checked = checked;
  }
}

/** For `@click`: these native controls know no `readonly`. Arrows and Space click as well. */
export function keepReadonly(this: FormControl, event: Event): void {
  if (this.readonly) event.preventDefault();
}

/** For `@change`: the native one ends at the shadow root. */
export function passOnChange(this: FormControl): void {
  this[userCommitted]();
  this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** For `@keydown`: Enter submits, as it does in the browser. */
export function submitOnEnter(this: FormControl, event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
}
