import type { LitElement, ReactiveController } from 'lit';

/** Long enough for a screen reader to notice the region before it is filled. */
const SETTLE_MS = 100;

/**
 * Says things to screen readers, politely. The region stands in the host's own root, so that it is
 * heard inside an open dialog too; it is made when first needed. The host's styles hold
 * `visuallyHiddenStyles`.
 */
export class LiveRegionController implements ReactiveController {
  readonly #host: LitElement;
  #region: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param delay Milliseconds to wait; a newer message replaces one that waits. Default: 100, the
   *   least.
   */
  announce(message: string, delay = SETTLE_MS): void {
    const region = (this.#region ??= this.#createRegion());
    clearTimeout(this.#timer);
    // Emptied first: a region told the same words twice says nothing the second time.
    region.textContent = '';
    this.#timer = setTimeout(
      () => {
        region.textContent = message;
      },
      Math.max(delay, SETTLE_MS),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #createRegion(): HTMLElement {
    const region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    // Before what Lit renders: what stands behind belongs to it.
    this.#host.renderRoot.prepend(region);
    return region;
  }
}
