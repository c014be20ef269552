import type { Browser, Page } from 'puppeteer-core';

/** A page that remembers what it should not do. */
export interface WatchedPage {
  readonly page: Page;
  /** What broke the security policy. */
  readonly violations: readonly string[];
  /** Addresses asked for on other hosts. */
  readonly foreign: readonly string[];
  /** What moved without anybody touching it, as the browser itself counts. */
  readonly shifts: readonly string[];
}

interface Reports {
  reportViolation(text: string): void;
  reportShift(text: string): void;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** @param origin the one host that the page may speak to */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const violations: string[] = [];
  const foreign: string[] = [];
  const shifts: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.exposeFunction('reportShift', (text: string) => shifts.push(text));
  await page.evaluateOnNewDocument(watch);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  return { page, violations, foreign, shifts };
}

/** In the page. */
function watch(): void {
  const { reportViolation, reportShift } = window as unknown as Reports;
  document.addEventListener('securitypolicyviolation', (event) => {
    reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  // Of what stands in a shadow root there is no more than its place.
  const nameOf = (node: Node | null) =>
    node instanceof Element
      ? `${node.localName}.${node.className}`
      : `“${node?.textContent?.trim().slice(0, 40) ?? ''}”`;
  const placeOf = ({ x, y, width, height }: DOMRectReadOnly) =>
    [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const moved = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${nameOf(node)} from ${placeOf(previousRect)} to ${placeOf(currentRect)}`,
      );
      reportShift(`${value.toFixed(4)} by ${moved.join(', ')} at ${location.pathname}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
