import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { MapSurfaceHost } from '@fanar/elements/web-map';
import type { FacilityMap, FacilityMapActions } from './map/facility-map.js';
import type { Speech } from './opening.js';

/** Leads to the map, which is fetched when somebody first wants it. */
export class MapDoor implements ReactiveController {
  readonly #host: MapSurfaceHost;
  readonly #actions: FacilityMapActions;
  #map: FacilityMap | undefined;
  #isOpen = false;
  #isFailed = false;

  constructor(host: MapSurfaceHost, actions: FacilityMapActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    this.#draw();
  }

  hostUpdated(): void {
    this.#draw();
  }

  hostDisconnected(): void {
    this.#map?.rest();
  }

  #draw(): void {
    if (this.#isOpen) this.#map?.draw();
    else this.#map?.rest();
  }

  readonly #toggle = async (): Promise<void> => {
    this.#isOpen = !this.#isOpen;
    this.#isFailed = false;
    this.#host.requestUpdate();
    try {
      const { makeFacilityMap } = await import('./map/facility-map.js');
      this.#map ??= makeFacilityMap(this.#host, this.#actions);
    } catch {
      this.#isOpen = false;
      this.#isFailed = true;
    }
    this.#host.requestUpdate();
  };

  render(speech: Speech): TemplateResult {
    const { t } = speech;
    return html`<div class="no-print">
      <button
        type="button"
        class="link map-toggle"
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${t(this.#isOpen ? 'map-close' : 'map-open')}
      </button>
      <p class="note" role="status">${this.#isFailed ? t('map-failed') : nothing}</p>
      ${this.#isOpen ? (this.#map?.render(speech) ?? nothing) : nothing}
    </div>`;
  }
}
