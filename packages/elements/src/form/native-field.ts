import type { Problem } from '@fanar/contract';
import { scopedRegistryOf } from '../base/scoped-registry.js';

/** A control of the platform that takes an answer. */
export type NativeField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const ERROR_TAG = 'fanar-field-error';

/** The native controls of a form that the platform checks; of radio buttons the first of a group. */
export function nativeFieldsOf(form: HTMLFormElement | null): NativeField[] {
  const groups = new Set<string>();
  return Array.from(form?.elements ?? []).filter((element): element is NativeField => {
    if (!isNativeField(element) || !element.willValidate) return false;
    if (element.type !== 'radio') return true;
    if (groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
}

export function isNativeField(element: unknown): element is NativeField {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/**
 * What the platform finds wrong, as a problem that has words in the language of the page: those of
 * the platform are in the language of the browser. Rarer findings keep its words.
 */
export function problemOf(field: NativeField): Problem | null {
  const { validity, type, validationMessage } = field;
  if (validity.valid) return null;
  if (validity.customError) return inWords(validationMessage);
  if (validity.valueMissing) return { code: MISSING_CODES[type] ?? 'value-missing' };
  if (validity.typeMismatch && type === 'email') return { code: 'email-format' };
  // A pattern explains itself in the title.
  if (validity.patternMismatch && field.title) return inWords(field.title);
  return inWords(validationMessage);
}

const MISSING_CODES: Readonly<Record<string, string>> = {
  checkbox: 'checkbox-missing',
  radio: 'choice-missing',
  'select-one': 'choice-missing',
  'select-multiple': 'choice-missing',
};

const inWords = (message: string): Problem => ({ code: 'custom', params: { message } });

/** The question as the page asks it: the legend of radio buttons, the label of any other. */
export function nameOf(field: NativeField): string | undefined {
  const legend = field.type === 'radio' && field.closest('fieldset')?.querySelector('legend');
  const label = legend || field.labels?.[0];
  const name = label ? textAround(label, field) : field.getAttribute('aria-label');
  return name?.trim() || undefined;
}

/** A label around a select would otherwise say all that can be chosen. */
function textAround(label: HTMLElement, field: NativeField): string {
  return Array.from(label.childNodes, (node) =>
    node.contains(field) ? '' : (node.textContent ?? ''),
  ).join('');
}

/** Shows an error beside the control and joins the two. */
export function showError(field: NativeField, message: string): void {
  const error = errorOf(field) ?? createError(field);
  error.textContent = message;
  field.setAttribute('aria-invalid', 'true');
}

/** Takes away what {@link showError} put there. */
export function clearError(field: NativeField): void {
  const error = errorOf(field);
  if (!error) return;
  const others = idsOf(field).filter((id) => id !== error.id);
  if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
  else field.removeAttribute('aria-describedby');
  field.removeAttribute('aria-invalid');
  error.remove();
}

function errorOf(field: NativeField): HTMLElement | undefined {
  const root = field.getRootNode() as Document | ShadowRoot;
  return idsOf(field)
    .map((id) => root.getElementById(id))
    .find((element): element is HTMLElement => element?.localName === ERROR_TAG);
}

let count = 0;

function createError(field: NativeField): HTMLElement {
  const registry = scopedRegistryOf(field);
  const options = registry && { customElementRegistry: registry };
  const error = field.ownerDocument.createElement(ERROR_TAG, options);
  error.id = `${ERROR_TAG}-${String((count += 1))}`;
  const legend = field.type === 'radio' && field.closest('fieldset')?.querySelector('legend');
  if (legend) legend.after(error);
  else (field.closest('label') ?? field).before(error);
  field.setAttribute('aria-describedby', [...idsOf(field), error.id].join(' '));
  return error;
}

function idsOf(field: NativeField): string[] {
  return field.getAttribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];
}
