import { waitFor } from 'storybook/test';

/**
 * For `play`: the first part of a journey that matches, once it is there.
 *
 * @param timeout in milliseconds; longer where much has to be fetched first
 */
export async function shown(
  canvas: HTMLElement,
  selector: string,
  timeout = 5000,
): Promise<HTMLElement> {
  const journey = canvas.querySelector('.surroundings > *');
  return waitFor(
    () => {
      const found = journey?.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`${selector} is not shown`);
      return found;
    },
    { timeout },
  );
}

/** For `play`: presses what leads on. */
export async function press(canvas: HTMLElement, selector: string): Promise<void> {
  (await shown(canvas, selector)).click();
}
