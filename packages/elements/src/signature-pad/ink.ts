import type { LitElement } from 'lit';
import {
  extend,
  PAD_HEIGHT,
  PAD_WIDTH,
  toPath,
  type Point,
  type Stroke,
} from './signature-pad.state.js';

/**
 * Follows the pen over the surface of a pad and hands over each stroke once it is done. While it is
 * under way only its own path changes: the host is not rendered with every move.
 */
export class Ink {
  readonly #host: LitElement;
  readonly #onStroke: (stroke: Stroke) => void;
  #pen: number | undefined;
  #stroke: Stroke = [];

  constructor(host: LitElement, onStroke: (stroke: Stroke) => void) {
    this.#host = host;
    this.#onStroke = onStroke;
  }

  /** For `@pointerdown` of the surface. */
  readonly start = (event: PointerEvent): void => {
    const surface = event.currentTarget as Element;
    // One pen at a time: a palm that comes to rest is no second one.
    const isBusy = this.#pen !== undefined && surface.hasPointerCapture(this.#pen);
    if (isBusy || event.button !== 0) return;
    this.#pen = event.pointerId;
    this.#stroke = [];
    surface.setPointerCapture(event.pointerId);
    this.#draw(event, surface);
  };

  /** For `@pointermove`. */
  readonly move = (event: PointerEvent): void => {
    if (event.pointerId === this.#pen) this.#draw(event, event.currentTarget as Element);
  };

  /** For `@lostpointercapture`, which comes however a stroke ends. What was drawn stays. */
  readonly end = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pen) return;
    this.#pen = undefined;
    this.#show('');
    this.#onStroke(this.#stroke);
  };

  #draw(event: PointerEvent, surface: Element): void {
    const { left, top, width, height } = surface.getBoundingClientRect();
    const placeOf = ({ clientX, clientY }: PointerEvent): Point => [
      ((clientX - left) / width) * PAD_WIDTH,
      ((clientY - top) / height) * PAD_HEIGHT,
    ];
    // All the places that one frame brings together, where the browser tells them.
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length > 0 ? events : [event]) {
      this.#stroke = extend(this.#stroke, placeOf(each));
    }
    this.#show(toPath(this.#stroke));
  }

  #show(path: string): void {
    this.#host.renderRoot.querySelector('.wet')?.setAttribute('d', path);
  }
}
