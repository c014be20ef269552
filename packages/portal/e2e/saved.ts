import type { Tab } from './browsers/index.js';

/** What would be saved, kept in the page: a real download would leave files behind. */
export const keepSaved = (): void => {
  URL.createObjectURL = (blob) => {
    document.documentElement.dataset.saved = String((blob as Blob).size);
    return 'about:blank#';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
};

/** Waits until so many bytes would have been saved. */
export async function untilSaved(tab: Tab, bytes: number): Promise<void> {
  let saved: string | undefined;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    saved = await tab.evaluate(() => document.documentElement.dataset.saved);
    if (saved === String(bytes)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Saved were ${saved ?? 'no'} bytes, wanted ${String(bytes)}`);
}
