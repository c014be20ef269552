import type { Tab } from './browsers/index.js';

interface Watched extends Window {
  violations?: string[];
}

/** Notes from now on what the page's security policy stops, until it is left. */
export const watchPolicy = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const violations: string[] = ((window as Watched).violations = []);
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });

export const violationsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as Watched).violations ?? ['The page was not watched.']);
