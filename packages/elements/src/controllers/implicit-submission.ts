/** Read on a form-associated element: whether it is a submit button, whichever copy it comes from. */
export const submitsForm = Symbol.for('fanar.submits-form');

/**
 * What Enter in a text box does: press the form's first submit button, and where it is disabled
 * nothing; without any, submit.
 * Source: HTML, implicit submission.
 */
export function submitImplicitly(form: HTMLFormElement | null): void {
  if (!form) return;
  const button = Array.from(form.elements).find(isSubmitButton);
  if (button) button.click();
  else form.requestSubmit();
}

function isSubmitButton(element: Element): element is HTMLElement {
  if (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) {
    return element.type === 'submit';
  }
  return submitsForm in element && element[submitsForm] === true;
}
