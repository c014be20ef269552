import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warnDeveloper } from '../base/developer-warning.js';
import { FanarElement } from '../base/fanar-element.js';
import { fanarIconStyles } from './icon.styles.js';
import { iconNamed, loadWholeSet, stopWaiting, waitForIcons } from './icon-registry.js';

export type { IconShape } from '../icons/icon-template.js';
export { registerIcons } from './icon-registry.js';

const unknown = new Set<string>();

/**
 * A small line icon in the colour and the size of its text. Decoration, unless it has a `label`.
 *
 * What `registerIcons()` was given is drawn at once. Any other name fetches the whole set once, so
 * that a page without a bundler needs nothing but the tag.
 *
 * @csspart icon - The drawing.
 */
export class FanarIcon extends FanarElement {
  static override readonly tag: string = 'fanar-icon';

  static override readonly styles = fanarIconStyles;

  /** Which one: `print`, `phone` and so on. Default: none. */
  @property() name = '';

  /** What it means, where no word beside it says so. Default: none, it is decoration. */
  @property() label = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopWaiting(this);
  }

  protected override updated(): void {
    const { path, classes } = this.#drawing();
    // What a server drew stays through hydration, though other icons may be registered here.
    const svg = this.renderRoot.querySelector('svg');
    if (svg?.getAttribute('class') !== classes) svg?.setAttribute('class', classes);
    const line = svg?.firstElementChild;
    if (line?.getAttribute('d') !== path) line?.setAttribute('d', path);
    if (this.name && !iconNamed(this.name)) void this.#find(this.name);
  }

  async #find(name: string): Promise<void> {
    waitForIcons(this);
    const isComplete = await loadWholeSet();
    if (!isComplete || iconNamed(name) || unknown.has(name)) return;
    unknown.add(name);
    warnDeveloper(
      this,
      'icon-unknown',
      'no icon has this name; give it one with registerIcons()',
      name,
    );
  }

  #drawing(): { readonly path: string; readonly classes: string } {
    const { path = '', mirror = false } = iconNamed(this.name) ?? {};
    return { path, classes: mirror ? 'icon mirror' : 'icon' };
  }

  protected override render(): TemplateResult {
    const { path, classes } = this.#drawing();
    return html`<span
      class="picture"
      role=${this.label ? 'img' : nothing}
      aria-label=${this.label || nothing}
      ><svg class=${classes} part="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d=${path}></path></svg
    ></span>`;
  }
}
