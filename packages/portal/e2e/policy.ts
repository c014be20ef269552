import type { Tab } from './browsers/index.js';

interface Watched extends Window {
  violations?: string[];
}

/** What a report of the policy tells. */
interface Stopped {
  readonly effectiveDirective: string;
  readonly blockedURL: string;
  readonly sample: string;
}

/**
 * Notes what the page's security policy stops, until the page is left: from now on and, in engines that
 * remember it, since the page began to load.
 */
export const watchPolicy = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const violations: string[] = ((window as Watched).violations = []);
    const note = (...words: unknown[]) => {
      const violation = words.join(' ');
      if (!violations.includes(violation)) violations.push(violation);
    };
    document.addEventListener('securitypolicyviolation', (event) => {
      note(event.effectiveDirective, event.blockedURI, event.sample);
    });
    if (!('ReportingObserver' in window)) return;
    const noteAll = (reports: Report[]) => {
      for (const { body } of reports) {
        const { effectiveDirective, blockedURL, sample } = body as unknown as Stopped;
        note(effectiveDirective, blockedURL, sample);
      }
    };
    new ReportingObserver(noteAll, { types: ['csp-violation'], buffered: true }).observe();
  });

export const violationsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as Watched).violations ?? ['The page was not watched.']);
