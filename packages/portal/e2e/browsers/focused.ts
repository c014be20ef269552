/** The file input behind the button that has the focus, through shadow roots. Runs in the page. */
export function focusedFileInput(): HTMLInputElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.parentElement?.querySelector<HTMLInputElement>('input[type=file]') ?? null;
}
