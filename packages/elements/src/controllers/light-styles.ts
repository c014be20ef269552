import { isServer, type CSSResult, type LitElement, type ReactiveController } from 'lit';

/** How many elements of a root use each sheet. */
const counts = new WeakMap<object, Map<CSSStyleSheet, number>>();

/**
 * Styles for what a page puts into an element as native markup, further down than `::slotted` reaches.
 * One constructed sheet stands in the document or shadow root of the element for as long as an
 * element there needs it. Its selectors begin with the tag of the element.
 */
export class LightStyles implements ReactiveController {
  readonly #host: LitElement;
  readonly #styles: CSSResult;
  #root: DocumentOrShadowRoot | undefined;

  constructor(host: LitElement, styles: CSSResult) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    const sheet = isServer ? undefined : this.#styles.styleSheet;
    const root: unknown = sheet && this.#host.getRootNode();
    if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#root = root;
    const ofRoot = counts.get(root) ?? new Map<CSSStyleSheet, number>();
    counts.set(root, ofRoot);
    ofRoot.set(sheet, (ofRoot.get(sheet) ?? 0) + 1);
    // Looked for each time: a page may set its sheets anew.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  hostDisconnected(): void {
    const sheet = this.#styles.styleSheet;
    const root = this.#root;
    const ofRoot = root && counts.get(root);
    if (!sheet || !ofRoot) return;
    this.#root = undefined;
    const left = (ofRoot.get(sheet) ?? 1) - 1;
    ofRoot.set(sheet, left);
    if (left > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  }
}
