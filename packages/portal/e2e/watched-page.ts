import type { Browser, Page } from 'puppeteer-core';

/** A page that remembers what it should not do. */
export interface WatchedPage {
  readonly page: Page;
  /** What broke the security policy. */
  readonly violations: readonly string[];
  /** Addresses asked for on other hosts. */
  readonly foreign: readonly string[];
}

/** @param origin the one host that the page may speak to */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const violations: string[] = [];
  const foreign: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  return { page, violations, foreign };
}
