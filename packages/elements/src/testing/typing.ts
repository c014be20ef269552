import { sendKeys } from '@web/test-runner-commands';
import type { FanarElement } from '../base/fanar-element.js';
import { must } from './fixtures.js';
import { seenIn } from './visual-order.js';

interface Entering {
  /** Which inner input: a selector in the shadow root. Default: the first. */
  readonly into?: string;
  /** How the text comes, as `InputEvent.inputType` names it. Default: `insertText`. */
  readonly by?: string;
}

export function innerInput(element: FanarElement, selector = 'input'): HTMLInputElement {
  return must(element.shadowRoot?.querySelector<HTMLInputElement>(selector), selector);
}

/** Presses one key after the other: told a whole text, one engine's driver loses doubled letters. */
export async function type(text: string): Promise<void> {
  for (const character of text) await sendKeys({ type: character });
}

/** What the browser does when the person types or pastes: text first, then the event. */
export async function enter(
  element: FanarElement,
  text: string,
  { into, by = 'insertText' }: Entering = {},
): Promise<void> {
  const input = innerInput(element, into);
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', { inputType: by, bubbles: true, composed: true, data: text }),
  );
  await element.updateComplete;
}

/** What the browser does when the person leaves the box after an edit. */
export async function leave(element: FanarElement, from?: string): Promise<void> {
  const input = innerInput(element, from);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** The text of the error shown; '' where none is. Isolates left out. */
export function errorOf(element: FanarElement): string {
  const { validationMessage } = element as FanarElement & { validationMessage: string };
  const shown = element.shadowRoot?.querySelector('#error')?.textContent ?? '';
  return shown.includes(validationMessage) ? withoutMarks(validationMessage) : '';
}

export const withoutMarks = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The characters of a box as the eye meets them from left to right. Their places inside an input
 * cannot be measured, so the text is laid out beside it in the same direction and bidi mode.
 */
export function seenOrder(input: HTMLInputElement): string {
  const { direction, unicodeBidi, font } = getComputedStyle(input);
  const line = document.createElement('div');
  Object.assign(line.style, { direction, unicodeBidi, font, whiteSpace: 'pre' });
  line.textContent = input.value;
  document.body.append(line);
  const seen = seenIn(line);
  line.remove();
  return seen;
}
