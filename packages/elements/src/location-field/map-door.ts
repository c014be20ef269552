import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isDisabled } from '../mixins/form-associated.js';
import type { MapActions, MapHost, PlaceMap } from './map/place-map.js';

/** Leads to the map, which is fetched when somebody first wants it. */
export class MapDoor implements ReactiveController {
  readonly #host: MapHost;
  readonly #actions: MapActions;
  #fetching: Promise<PlaceMap> | undefined;
  #map: PlaceMap | undefined;
  #isOpen = false;
  #isFailed = false;

  constructor(host: MapHost, actions: MapActions) {
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
      this.#map = await (this.#fetching ??= this.#fetch());
    } catch {
      this.#fetching = undefined;
      this.#isOpen = false;
      this.#isFailed = true;
    }
    if (this.#isOpen) this.#map?.begin();
    this.#host.requestUpdate();
  };

  async #fetch(): Promise<PlaceMap> {
    const { makeMap } = await import('./map/place-map.js');
    return makeMap(this.#host, this.#actions);
  }

  render(): TemplateResult {
    const { locale } = this.#host;
    return html`<div>
      <button
        type="button"
        class="link map-toggle"
        aria-expanded=${this.#isOpen}
        ?disabled=${this.#host[isDisabled]}
        @click=${this.#toggle}
      >
        ${locale.t(`location-field:${this.#isOpen ? 'map-close' : 'map-open'}`)}
      </button>
      <p class="news" role="status">
        ${this.#isFailed ? locale.t('location-field:map-failed') : nothing}
      </p>
      ${this.#isOpen ? (this.#map?.render() ?? nothing) : nothing}
    </div>`;
  }
}
