/** A page of its own, served by the test server; see scripts/browsers/page.mjs. */
export interface FramePage {
  readonly document: Document;
  /** What the browser refused and what went wrong so far. */
  readonly complaints: readonly string[];
  /** What jumped so far, where the browser tells. */
  readonly shifts: readonly string[];
  /** Imports modules, given as paths from the root, one after the other. */
  start(...paths: readonly string[]): Promise<void>;
  close(): void;
}

interface FrameWindow extends Window {
  fanar: Pick<FramePage, 'complaints' | 'shifts' | 'start'>;
}

/** What a page on server markup starts first; the package that renders stands above this one. */
export const SERVER_CLIENT = '/packages/ssr/src/client.ts';

/** @param allow What the page may do, as the attribute of a frame says it. */
export async function openFrame(
  query: Readonly<Record<string, string>>,
  allow = '',
): Promise<FramePage> {
  const frame = document.createElement('iframe');
  frame.allow = allow;
  frame.title = 'page';
  // Nothing jumps where nobody looks.
  if (query.rendered) frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%';
  frame.src = `/__page__/?${new URLSearchParams(query).toString()}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { fanar, document: page } = frame.contentWindow as unknown as FrameWindow;
  return {
    document: page,
    complaints: fanar.complaints,
    shifts: fanar.shifts,
    start: (...paths) => fanar.start(...paths),
    close: () => frame.remove(),
  };
}
