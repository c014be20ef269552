import '@fanar/elements/button/define';
import type { FormField } from '@fanar/elements';
import { html, type TemplateResult } from 'lit';

/** A field where it belongs: the button checks it and shows what is wrong. */
export function inForm(field: TemplateResult): TemplateResult {
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    fieldIn(event.currentTarget as HTMLElement)?.reportValidity();
  };
  return html`<form novalidate @submit=${check}>
    ${field}
    <p><fanar-button type="submit">تابع</fanar-button></p>
  </form>`;
}

/** For `play`: shows the error of the field, as a form does when the person goes on. */
export function showError({ canvasElement }: { canvasElement: HTMLElement }): void {
  fieldIn(canvasElement)?.reportValidity();
}

function fieldIn(element: HTMLElement): FormField | null {
  return element.querySelector<FormField>('[label], [version]');
}
