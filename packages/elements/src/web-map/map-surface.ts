import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { watchSize } from '../controllers/size-watch.js';
import { iconMinus, iconPlus } from '../icons/icons.js';
import { pan, zoomBy, ZOOM_MAX, ZOOM_MIN, type MapView } from './mercator.js';
import { TileLayer } from './tile-layer.js';

export interface MapSurfaceHost extends LitElement {
  readonly tiles: string;
  readonly attribution: string;
}

export interface MapSurfaceActions {
  /** The person moved the map, by keys, a pull or a press. */
  readonly onMove: (view: MapView) => void;
  /** The map lies anew in a box of so many pixels. */
  readonly onDraw?: (view: MapView, width: number, height: number) => void;
}

/** Pixels that a key moves the map, and with Shift. */
const STEP = 64;
const SMALL_STEP = 8;
/** Pixels within which a press is no pull. */
const STILLNESS = 6;

const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The tiles of a map in a box that is moved with the pointer, by pressing what is to come into the
 * middle, and with the arrow keys. Maps are never turned around: keys and pulls go the way that is seen.
 */
export class MapSurface {
  readonly #host: MapSurfaceHost;
  readonly #actions: MapSurfaceActions;
  readonly #tiles = new TileLayer(() => this.#host.requestUpdate());
  #view: MapView;
  #pull:
    | { readonly id: number; readonly x: number; readonly y: number; readonly from: MapView }
    | undefined;
  #unwatch: (() => void) | undefined;
  #watched: Element | undefined;

  constructor(host: MapSurfaceHost, view: MapView, actions: MapSurfaceActions) {
    this.#host = host;
    this.#view = view;
    this.#actions = actions;
  }

  get view(): MapView {
    return this.#view;
  }
  set view(view: MapView) {
    this.#view = view;
  }

  /** Under the hand of the person. */
  get isPulled(): boolean {
    return this.#pull !== undefined;
  }

  /** Tiles were asked for, and none has come. */
  get isFailing(): boolean {
    return this.#tiles.isFailing;
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
    const { clientWidth, clientHeight } = viewport;
    this.#tiles.draw(layer, this.#host.tiles, this.#view, clientWidth, clientHeight);
    this.#actions.onDraw?.(this.#view, clientWidth, clientHeight);
  }

  /** The map is closed. */
  rest(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watched = undefined;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    // These are the browser's: the size of the page, the page before.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [x, y] = KEYS[event.key] ?? [0, 0];
    const step = event.shiftKey ? SMALL_STEP : STEP;
    if (x || y) this.#actions.onMove(pan(this.#view, x * step, y * step));
    else if (event.key === '+' || event.key === '=') this.#zoom(1);
    else if (event.key === '-') this.#zoom(-1);
    else return;
    event.preventDefault();
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pull) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#pull = { id: event.pointerId, x: event.clientX, y: event.clientY, from: this.#view };
  };

  readonly onPointermove = (event: PointerEvent): void => {
    const pull = this.#pull;
    if (pull?.id !== event.pointerId) return;
    this.#view = pan(pull.from, pull.x - event.clientX, pull.y - event.clientY);
    this.draw();
  };

  readonly onPointerup = (event: PointerEvent): void => {
    const pull = this.#pull;
    if (pull?.id !== event.pointerId) return;
    this.#pull = undefined;
    const [dx, dy] = [event.clientX - pull.x, event.clientY - pull.y];
    if (Math.hypot(dx, dy) > STILLNESS) return this.#actions.onMove(pan(pull.from, -dx, -dy));
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    this.#actions.onMove(pan(pull.from, x, y));
  };

  readonly onPointercancel = (): void => {
    if (this.#pull) this.#view = this.#pull.from;
    this.#pull = undefined;
    this.draw();
  };

  #zoom(levels: number): void {
    this.#view = zoomBy(this.#view, levels);
    this.#host.requestUpdate();
  }

  /** Coming nearer and going away, and whose map it is. `t` has `zoom-in` and `zoom-out`. */
  renderFoot(t: (key: string) => string): TemplateResult {
    const { zoom } = this.#view;
    const { attribution } = this.#host;
    const button = (key: string, levels: number, icon: unknown, isOff: boolean) =>
      html`<button
        type="button"
        class="map-zoom"
        aria-label=${t(key)}
        aria-disabled=${isOff || nothing}
        @click=${() => this.#zoom(levels)}
      >
        ${icon}
      </button>`;
    return html`<div class="map-foot">
      ${button('zoom-in', 1, iconPlus(), zoom >= ZOOM_MAX)}
      ${button('zoom-out', -1, iconMinus(), zoom <= ZOOM_MIN)}
      ${attribution ? html`<p class="map-owner">${attribution}</p>` : nothing}
    </div>`;
  }
}
