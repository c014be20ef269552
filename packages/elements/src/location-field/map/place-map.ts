import { isolateLtr } from '@fanar/arabic';
import { parseCoordinates, roundedPlace, type LatLng } from '@fanar/egypt';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { watchSize } from '../../controllers/size-watch.js';
import type { LocaleController } from '../../controllers/locale.js';
import { LiveRegionController } from '../../controllers/live-region.js';
import ar from '../../i18n/locales/ar/location-map.json' with { type: 'json' };
import { addMessages } from '../../i18n/late-messages.js';
import { elementMessages } from '../../i18n/messages.js';
import type { isDisabled } from '../../mixins/form-associated.js';
import { iconMinus, iconPlace, iconPlus } from '../../icons/icons.js';
import { placeText } from '../location-field.state.js';
import { pan, project, zoomBy, ZOOM_MAX, ZOOM_MIN, type MapView } from './mercator.js';
import { placeMapStyles } from './place-map.styles.js';
import { TileLayer } from './tile-layer.js';

export interface MapHost extends LitElement {
  readonly locale: LocaleController;
  readonly tiles: string;
  readonly attribution: string;
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
/** Pixels that a key moves the map, and with Shift. */
const STEP = 64;
const SMALL_STEP = 8;
/** Pixels within which a press is no pull. */
const STILLNESS = 6;
/** A metre and a bit: nobody puts a pin down more exactly. */
const DECIMALS = 5;
/** Long enough for somebody who presses a key again and again. */
const SAY_MS = 800;

const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map for a host, once its words and styles are there. */
export async function makeMap(host: MapHost, actions: MapActions): Promise<PlaceMap> {
  await addMessages([messages], host.locale.language);
  const { styleSheet } = placeMapStyles;
  if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  return new PlaceMap(host, actions);
}

/**
 * A map that is moved under a pin which stays in its middle: with the pointer, by pressing what is to
 * come under the pin, and with the arrow keys. Maps are never turned around: keys and pulls go the
 * way that is seen.
 */
export class PlaceMap {
  readonly #host: MapHost;
  readonly #actions: MapActions;
  readonly #live: LiveRegionController;
  readonly #tiles = new TileLayer(() => this.#host.requestUpdate());
  #view: MapView = EGYPT;
  #pull:
    | { readonly id: number; readonly x: number; readonly y: number; readonly from: MapView }
    | undefined;
  #unwatch: (() => void) | undefined;
  #watched: Element | undefined;

  constructor(host: MapHost, actions: MapActions) {
    this.#host = host;
    this.#actions = actions;
    this.#live = new LiveRegionController(host);
  }

  /** Shows the place that is answered; else where the page begins. */
  begin(): void {
    const place = this.#actions.place();
    const center = parseCoordinates(this.#host.center);
    if (place) this.#view = { center: place, zoom: Math.max(this.#view.zoom, ZOOM_OF_PLACE) };
    else if (center.ok) this.#view = { center, zoom: ZOOM_OF_CENTER };
  }

  /** Lays the tiles, after each rendering. */
  draw(): void {
    const viewport = this.#host.renderRoot.querySelector('.map-view');
    const layer = viewport?.querySelector<HTMLElement>('.map-tiles');
    if (!viewport || !layer) return;
    if (viewport !== this.#watched) {
      this.rest();
      this.#watched = viewport;
      this.#unwatch = watchSize(viewport, () => this.draw());
    }
    this.#follow();
    const { clientWidth, clientHeight } = viewport;
    this.#tiles.draw(layer, this.#host.tiles, this.#view, clientWidth, clientHeight);
  }

  /** The map is closed. */
  rest(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watched = undefined;
  }

  /** A place that came from elsewhere comes under the pin. */
  #follow(): void {
    const place = this.#actions.place();
    if (!place || this.#pull || isSame(place, this.#view.center)) return;
    this.#view = { ...this.#view, center: place };
  }

  #move(view: MapView): void {
    const center = roundedPlace(view.center, DECIMALS);
    this.#view = { zoom: view.zoom, center };
    this.#actions.onPlace(center);
    const place = isolateLtr(placeText(center));
    this.#live.announce(this.#t('moved', { place }), SAY_MS);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // These are the browser's: the size of the page, the page before.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [x, y] = KEYS[event.key] ?? [0, 0];
    const step = event.shiftKey ? SMALL_STEP : STEP;
    if (x || y) this.#move(pan(this.#view, x * step, y * step));
    else if (event.key === '+' || event.key === '=') this.#zoom(1);
    else if (event.key === '-') this.#zoom(-1);
    else return;
    event.preventDefault();
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pull) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#pull = { id: event.pointerId, x: event.clientX, y: event.clientY, from: this.#view };
  };

  readonly #onPointermove = (event: PointerEvent): void => {
    const pull = this.#pull;
    if (pull?.id !== event.pointerId) return;
    this.#view = pan(pull.from, pull.x - event.clientX, pull.y - event.clientY);
    this.draw();
  };

  readonly #onPointerup = (event: PointerEvent): void => {
    const pull = this.#pull;
    if (pull?.id !== event.pointerId) return;
    this.#pull = undefined;
    const [dx, dy] = [event.clientX - pull.x, event.clientY - pull.y];
    if (Math.hypot(dx, dy) > STILLNESS) return this.#move(pan(pull.from, -dx, -dy));
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    this.#move(pan(pull.from, x, y));
  };

  readonly #onPointercancel = (): void => {
    if (this.#pull) this.#view = this.#pull.from;
    this.#pull = undefined;
    this.draw();
  };

  #zoom(levels: number): void {
    this.#view = zoomBy(this.#view, levels);
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="map" part="map">
      <p id="map-help" class="advice">${this.#t('help')}</p>
      <div
        class="map-view"
        role="application"
        tabindex="0"
        dir="ltr"
        aria-label=${this.#t('name')}
        aria-describedby="map-help"
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerdown}
        @pointermove=${this.#onPointermove}
        @pointerup=${this.#onPointerup}
        @pointercancel=${this.#onPointercancel}
      >
        <div class="map-tiles" aria-hidden="true"></div>
        <span class="map-pin">${iconPlace()}</span>
      </div>
      <div class="map-foot">
        ${this.#renderZoom('zoom-in', 1, iconPlus(), this.#view.zoom >= ZOOM_MAX)}
        ${this.#renderZoom('zoom-out', -1, iconMinus(), this.#view.zoom <= ZOOM_MIN)}
        ${this.#host.attribution ? html`<p class="map-owner">${this.#host.attribution}</p>` : nothing}
      </div>
      <p class="news" role="status">${this.#tiles.isFailing ? this.#t('no-tiles') : nothing}</p>
    </div>`;
  }

  #renderZoom(key: string, levels: number, icon: unknown, isOff: boolean): TemplateResult {
    return html`<button
      type="button"
      class="map-zoom"
      aria-label=${this.#t(key)}
      aria-disabled=${isOff || nothing}
      @click=${() => this.#zoom(levels)}
    >
      ${icon}
    </button>`;
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
