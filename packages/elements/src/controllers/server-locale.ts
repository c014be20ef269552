import type { LitElement } from 'lit';
import { RENDERED } from '../base/fanar-element.js';
import { languageOf, type Speech } from './language-watch.js';
import type { LocaleController } from './locale.js';

/** Before an element is drawn on a server: finds out how it speaks, and leaves word of it for the browser. */
export function settleOnServer(host: LitElement, locale: LocaleController): void {
  locale.adopt(readServerSurroundings(host));
  host.setAttribute(RENDERED, `${locale.language}-u-nu-${locale.numerals}`);
}

/**
 * On a server, which has no tree to walk, the path of an event names the elements of ours
 * around, out to the page where the renderer put one at the root. Native elements are not in it.
 */
function readServerSurroundings(element: Element): Speech {
  const asked = new Event('fanar-surroundings', { bubbles: true, composed: true });
  element.dispatchEvent(asked);
  const around = asked.composedPath().filter((target) => 'getAttribute' in target) as Element[];
  const nearestOf = (attribute: string) =>
    around.map((each) => each.getAttribute(attribute)).find(Boolean) ?? null;
  return { language: languageOf(nearestOf('lang')), numerals: nearestOf('numerals') };
}
