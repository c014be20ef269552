import type { Office } from '@fanar/contract';
import { iconPlace, iconStyles } from '@fanar/elements';
import {
  MapSurface,
  project,
  viewOf,
  webMapStyles,
  type MapSurfaceHost,
  type MapView,
} from '@fanar/elements/web-map';
import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../opening.js';
import { facilityMapStyles } from './facility-map.styles.js';

export interface FacilityMapActions {
  /** Those that are drawn in the list. */
  readonly offices: () => readonly Office[];
  /** The person pressed one. */
  readonly onPress: (office: Office) => void;
}

const EGYPT: MapView = { center: { latitude: 26.8, longitude: 30.8 }, zoom: 6 };
/** Of the box, so that no mark stands at its edge. */
const FILLED = 0.8;

/** A map for a host whose styles it brings. */
export function makeFacilityMap(host: MapSurfaceHost, actions: FacilityMapActions): FacilityMap {
  for (const { styleSheet } of [iconStyles, webMapStyles, facilityMapStyles]) {
    if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  }
  return new FacilityMap(host, actions);
}

/** The offices of the list as marks to press, which lead to them in the list. */
export class FacilityMap {
  readonly #host: MapSurfaceHost;
  readonly #actions: FacilityMapActions;
  readonly #surface: MapSurface;
  /** The offices that the view was last made for. */
  #shown = '';

  constructor(host: MapSurfaceHost, actions: FacilityMapActions) {
    this.#host = host;
    this.#actions = actions;
    this.#surface = new MapSurface(host, EGYPT, {
      onMove: (view) => {
        this.#surface.view = view;
        host.requestUpdate();
      },
      onDraw: (view, width, height) => this.#place(view, width, height),
    });
  }

  /** Lays tiles and marks, after each rendering. */
  draw(): void {
    this.#fit();
    this.#surface.draw();
  }

  /** The map is closed. */
  rest(): void {
    this.#surface.rest();
    this.#shown = '';
  }

  get #offices(): readonly Office[] {
    return this.#actions.offices().filter(({ place }) => place);
  }

  /** Other offices: all of them in view. */
  #fit(): void {
    const viewport = this.#host.renderRoot.querySelector('.map-view');
    const shown = this.#offices.map(({ id }) => id).join();
    if (!viewport || shown === this.#shown) return;
    this.#shown = shown;
    const places = this.#offices.flatMap(({ place }) => place ?? []);
    const { clientWidth, clientHeight } = viewport;
    const view = viewOf(places, clientWidth * FILLED, clientHeight * FILLED);
    if (view) this.#surface.view = view;
  }

  #place({ center, zoom }: MapView, width: number, height: number): void {
    const middle = project(center, zoom);
    const offices = this.#offices;
    const marks = this.#host.renderRoot.querySelectorAll<HTMLElement>('.map-mark');
    for (const [at, mark] of marks.entries()) {
      const place = offices[at]?.place;
      const { x, y } = place ? project(place, zoom) : middle;
      const [left, top] = [x - middle.x + width / 2, y - middle.y + height / 2];
      // Out of view it is no stop of the Tab key either.
      mark.hidden = left < 0 || top < 0 || left > width || top > height;
      // Set one by one: the policy of a page forbids an attribute of styles.
      mark.style.translate = `${String(Math.round(left))}px ${String(Math.round(top))}px`;
    }
  }

  render({ t, words }: Speech): TemplateResult {
    const surface = this.#surface;
    return html`<div class="map" part="map">
      <p id="map-help" class="note">${t('map-help')}</p>
      <div
        class="map-view"
        role="application"
        tabindex="0"
        dir="ltr"
        aria-label=${t('map-name')}
        aria-describedby="map-help"
        @keydown=${surface.onKeydown}
        @pointerdown=${surface.onPointerdown}
        @pointermove=${surface.onPointermove}
        @pointerup=${surface.onPointerup}
        @pointercancel=${surface.onPointercancel}
      >
        <div class="map-tiles" aria-hidden="true"></div>
        ${this.#offices.map((office) => {
          const name = words(office.title);
          return html`<button
            type="button"
            class="map-mark"
            aria-label=${name}
            title=${name}
            @pointerdown=${stay}
            @click=${() => this.#actions.onPress(office)}
          >
            ${iconPlace()}
          </button>`;
        })}
      </div>
      ${surface.renderFoot(t)}
      <p class="note" role="status">${surface.isFailing ? t('map-no-tiles') : nothing}</p>
    </div>`;
  }
}

/** A mark that is pressed does not begin to pull the map. */
function stay(event: Event): void {
  event.stopPropagation();
}
