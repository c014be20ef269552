import { versionOf } from '../base/fanar-element.js';
import type { Choice } from '../controllers/option-children.js';

/** One thing that narrows the results, and the way to take it back. */
export interface AppliedFilter {
  readonly name: string;
  readonly value: string;
  /** As the person reads it: the words of the answer, or the label with what was typed. */
  readonly words: string;
  readonly clear: () => void;
}

/** A control of ours, as far as filters go. */
interface OurControl extends HTMLElement {
  readonly label: string;
  readonly disabled: boolean;
  readonly choices?: readonly Choice[];
  name: string;
  value: string | readonly string[];
  values?: readonly string[];
  checked?: boolean;
}

type Draft = Omit<AppliedFilter, 'name'>;

const NATIVE = 'input[name], select[name], textarea[name]';
const NO_ANSWER = new Set(['button', 'submit', 'reset', 'image', 'hidden', 'file', 'password']);

/** What is chosen or typed in the controls within, native ones and ours, in their order. */
export function filtersIn(container: Element): AppliedFilter[] {
  return Array.from(container.querySelectorAll<HTMLElement>('*')).flatMap((control) => {
    const name = control.getAttribute('name');
    if (!name || control.matches(':disabled')) return [];
    const drafts = versionOf(control)
      ? ofOurs(control as OurControl)
      : control.matches(NATIVE)
        ? ofNative(control as HTMLInputElement)
        : [];
    return drafts.map((draft) => ({ name, ...draft }));
  });
}

function ofOurs(control: OurControl): readonly Draft[] {
  const { label, checked, choices, disabled } = control;
  if (disabled) return [];
  if (checked !== undefined) {
    const clear = () => tell(control, () => (control.checked = false));
    return checked ? [{ value: String(control.value), words: label, clear }] : [];
  }
  const given = control.values ?? control.value;
  const values = (Array.isArray(given) ? given : [given]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return values.map((value) => {
    const chosen = choices?.find((choice) => choice.value === value);
    return {
      value,
      words: chosen?.label ?? labelled(label, value),
      clear: () => tell(control, () => clearOurs(control, value)),
    };
  });
}

function clearOurs(control: OurControl, value: string): void {
  if (control.values) control.values = control.values.filter((each) => each !== value);
  else if (typeof control.value === 'string') control.value = '';
  else control.value = control.value.filter((each) => each !== value);
}

function ofNative(control: HTMLInputElement | HTMLSelectElement): readonly Draft[] {
  const label = textOf(control.labels?.[0]) || (control.ariaLabel ?? '');
  if (control instanceof HTMLSelectElement) {
    return Array.from(control.selectedOptions)
      .filter(({ value }) => value !== '')
      .map((option) => ({
        value: option.value,
        words: option.label,
        clear: () => tell(control, () => deselect(control, option)),
      }));
  }
  const { type, value } = control;
  if (NO_ANSWER.has(type)) return [];
  if (type === 'checkbox' || type === 'radio') {
    const clear = () => tell(control, () => (control.checked = false));
    // The first of the radio buttons without a value stands for all there is.
    return control.checked && value !== '' ? [{ value, words: label || value, clear }] : [];
  }
  const clear = () => tell(control, () => (control.value = ''));
  return value.trim() ? [{ value, words: labelled(label, value), clear }] : [];
}

function deselect(select: HTMLSelectElement, option: HTMLOptionElement): void {
  if (select.multiple) option.selected = false;
  else select.value = '';
}

/** Changes a control as a person would, for whoever listens to it. */
function tell(control: HTMLElement, change: () => void): void {
  change();
  for (const type of ['input', 'change']) {
    control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

const labelled = (label: string, value: string) => (label ? `${label}: ${value}` : value);

/** Without what is typed or chosen in a control inside the label. */
function textOf(label: HTMLLabelElement | undefined): string {
  const copy = label?.cloneNode(true) as HTMLElement | undefined;
  for (const control of copy?.querySelectorAll(NATIVE) ?? []) control.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
