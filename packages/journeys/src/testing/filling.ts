import type { FormField } from '@fanar/elements';

import type { FanarServiceForm } from '../service-form/service-form.js';
import { until } from './until.js';

/* What a citizen does with the questions of a form in a browser. */

/** What draws the questions. */
type Drawn = Pick<FanarServiceForm, 'renderRoot'>;

export function control(form: Drawn, name: string): FormField {
  const found = form.renderRoot.querySelector<FormField>(`[name="${name}"]`);
  if (!found) throw new Error(`no control "${name}"`);
  return found;
}

export function partOf<E extends Element = HTMLInputElement>(
  form: Drawn,
  name: string,
  selector: string,
): E {
  const found = control(form, name).shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no "${selector}" in "${name}"`);
  return found;
}

/** Writes into the boxes of a control, one text for each. */
export function type(form: Drawn, name: string, ...texts: readonly string[]): void {
  const boxes = control(form, name).shadowRoot?.querySelectorAll<HTMLInputElement>(
    'input.input, textarea',
  );
  texts.forEach((text, at) => {
    const box = boxes?.[at];
    if (!box) throw new Error(`no box ${String(at)} in "${name}"`);
    box.focus();
    box.value = text;
    enter(box);
    box.blur();
  });
}

/** Presses the choice with a value; in a list of the platform, picks it. */
export function choose(form: Drawn, name: string, ...values: readonly string[]): void {
  for (const value of values) {
    const { shadowRoot } = control(form, name);
    const list = Array.from(shadowRoot?.querySelectorAll('select') ?? []).find((one) =>
      Array.from(one.options).some((option) => option.value === value),
    );
    if (list) {
      list.value = value;
      enter(list);
      continue;
    }
    const choice = Array.from(shadowRoot?.querySelectorAll('input') ?? []).find(
      (input) => input.value === value,
    );
    if (!choice) throw new Error(`no choice "${value}" in "${name}"`);
    choice.click();
  }
}

/** Ticks or turns. */
export function tick(form: Drawn, name: string): void {
  partOf(form, name, 'input[type=checkbox]').click();
}

export async function attach(form: Drawn, name: string, file: File): Promise<void> {
  const input = partOf(form, name, 'input[type=file]');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  enter(input);
  await until(() => control(form, name).answer, `the file in ${name}`);
}

/** Presses a button once it is there. */
export async function press(form: Drawn, label: string): Promise<void> {
  const find = () =>
    Array.from(form.renderRoot.querySelectorAll<HTMLElement>('fanar-button')).find(
      (one) => words(one) === label && !one.closest('[hidden]'),
    );
  await until(find, `the button “${label}”`);
  find()?.click();
}

/** The text of an element, without marks of direction. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function enter(control: HTMLInputElement | HTMLSelectElement): void {
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
