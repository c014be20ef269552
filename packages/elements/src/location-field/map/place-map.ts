import { isolateLtr } from '@fanar/arabic';
import { parseCoordinates, roundedPlace, type LatLng } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale.js';
import { LiveRegionController } from '../../controllers/live-region.js';
import ar from '../../i18n/locales/ar/location-map.json' with { type: 'json' };
import { addMessages } from '../../i18n/late-messages.js';
import { elementMessages } from '../../i18n/messages.js';
import type { isDisabled } from '../../mixins/form-associated.js';
import { iconPlace } from '../../icons/icons.js';
import { MapSurface, type MapSurfaceHost } from '../../web-map/map-surface.js';
import { project, ZOOM_MAX, type MapView } from '../../web-map/mercator.js';
import { webMapStyles } from '../../web-map/web-map.styles.js';
import { placeText } from '../location-field.state.js';
import { placeMapStyles } from './place-map.styles.js';

export interface MapHost extends MapSurfaceHost {
  readonly locale: LocaleController;
  readonly center: string;
  readonly [isDisabled]: boolean;
}

export interface MapActions {
  /** The place that is answered now. */
  readonly place: () => LatLng | undefined;
  /** The person moved the map. */
  readonly onPlace: (place: LatLng) => void;
}

const messages = elementMessages('location-map', ar);

const EGYPT: MapView = { center: { latitude: 26.8, longitude: 30.8 }, zoom: 6 };
const ZOOM_OF_PLACE = 16;
const ZOOM_OF_CENTER = 13;
/** A metre and a bit: nobody puts a pin down more exactly. */
const DECIMALS = 5;
/** Long enough for somebody who presses a key again and again. */
const SAY_MS = 800;

/** A map for a host, once its words and styles are there. */
export async function makeMap(host: MapHost, actions: MapActions): Promise<PlaceMap> {
  await addMessages([messages], host.locale.language);
  for (const { styleSheet } of [webMapStyles, placeMapStyles]) {
    if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  }
  return new PlaceMap(host, actions);
}

/** A map that is moved under a pin which stays in its middle. */
export class PlaceMap {
  readonly #host: MapHost;
  readonly #actions: MapActions;
  readonly #live: LiveRegionController;
  readonly #surface: MapSurface;

  constructor(host: MapHost, actions: MapActions) {
    this.#host = host;
    this.#actions = actions;
    this.#live = new LiveRegionController(host);
    this.#surface = new MapSurface(host, EGYPT, { onMove: (view) => this.#move(view) });
  }

  /** Shows the place that is answered; else where the page begins. */
  begin(): void {
    const place = this.#actions.place();
    const center = parseCoordinates(this.#host.center);
    const { zoom } = this.#surface.view;
    if (place) this.#surface.view = { center: place, zoom: Math.max(zoom, ZOOM_OF_PLACE) };
    else if (center.ok) this.#surface.view = { center, zoom: ZOOM_OF_CENTER };
  }

  /** Lays the tiles, after each rendering. */
  draw(): void {
    this.#follow();
    this.#surface.draw();
  }

  /** The map is closed. */
  rest(): void {
    this.#surface.rest();
  }

  /** A place that came from elsewhere comes under the pin. */
  #follow(): void {
    const place = this.#actions.place();
    const { view, isPulled } = this.#surface;
    if (!place || isPulled || isSame(place, view.center)) return;
    this.#surface.view = { ...view, center: place };
  }

  #move(view: MapView): void {
    const center = roundedPlace(view.center, DECIMALS);
    this.#surface.view = { zoom: view.zoom, center };
    this.#actions.onPlace(center);
    const place = isolateLtr(placeText(center));
    this.#live.announce(this.#t('moved', { place }), SAY_MS);
  }

  render(): TemplateResult {
    const surface = this.#surface;
    return html`<div class="map" part="map">
      <p id="map-help" class="advice">${this.#t('help')}</p>
      <div
        class="map-view"
        role="application"
        tabindex="0"
        dir="ltr"
        aria-label=${this.#t('name')}
        aria-describedby="map-help"
        @keydown=${surface.onKeydown}
        @pointerdown=${surface.onPointerdown}
        @pointermove=${surface.onPointermove}
        @pointerup=${surface.onPointerup}
        @pointercancel=${surface.onPointercancel}
      >
        <div class="map-tiles" aria-hidden="true"></div>
        <span class="map-pin">${iconPlace()}</span>
      </div>
      ${surface.renderFoot((key) => this.#t(key))}
      <p class="news" role="status">${surface.isFailing ? this.#t('no-tiles') : nothing}</p>
    </div>`;
  }

  #t(key: string, params?: Record<string, string>): string {
    return this.#host.locale.t(`location-map:${key}`, params);
  }
}

/** To the nearest pixel that any zoom can tell apart. */
function isSame(one: LatLng, other: LatLng): boolean {
  const [a, b] = [project(one, ZOOM_MAX), project(other, ZOOM_MAX)];
  return Math.hypot(a.x - b.x, a.y - b.y) < 2;
}
