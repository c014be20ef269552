import { tileAddress, tilesOf, type MapView } from './mercator.js';

/** The images that a map is laid of; those that are still in view stay. */
export class TileLayer {
  readonly #onChange: () => void;
  readonly #images = new Map<string, HTMLImageElement>();
  #layer: HTMLElement | undefined;
  #arrived = 0;
  #failed = 0;

  /** @param onChange Called when {@link isFailing} may be another. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Tiles were asked for, and none has come. */
  get isFailing(): boolean {
    return this.#failed > 0 && this.#arrived === 0;
  }

  draw(layer: HTMLElement, template: string, view: MapView, width: number, height: number): void {
    if (layer !== this.#layer) this.#clear(layer);
    const wanted = new Map(
      tilesOf(view, width, height).map((tile) => [tileAddress(template, tile), tile]),
    );
    for (const [address, image] of this.#images) {
      if (wanted.has(address)) continue;
      image.remove();
      this.#images.delete(address);
    }
    for (const [address, { left, top }] of wanted) {
      // Set one by one: the policy of a page forbids an attribute of styles.
      this.#imageOf(address).style.translate = `${String(left)}px ${String(top)}px`;
    }
  }

  #imageOf(address: string): HTMLImageElement {
    const known = this.#images.get(address);
    if (known) return known;
    const image = document.createElement('img');
    image.className = 'map-tile';
    image.alt = '';
    image.draggable = false;
    image.referrerPolicy = 'no-referrer';
    image.addEventListener('load', () => this.#count(1, 0));
    image.addEventListener('error', () => {
      // The mark of a broken picture would lie in the map.
      image.hidden = true;
      this.#count(0, 1);
    });
    image.src = address;
    this.#layer?.append(image);
    this.#images.set(address, image);
    return image;
  }

  #count(arrived: number, failed: number): void {
    const before = this.isFailing;
    this.#arrived += arrived;
    this.#failed += failed;
    if (before !== this.isFailing) this.#onChange();
  }

  #clear(layer: HTMLElement): void {
    this.#layer = layer;
    this.#images.clear();
    this.#arrived = 0;
    this.#failed = 0;
  }
}
