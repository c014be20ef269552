import { EGYPT_BOUNDS, type LatLng } from '@fanar/egypt';

/** Pixels of a side of a tile. */
export const TILE = 256;
export const ZOOM_MIN = 5;
export const ZOOM_MAX = 19;
/** Near enough to find a door. */
const ZOOM_OF_ONE = 16;

/** What a map shows in its middle, and how near. */
export interface MapView {
  readonly center: LatLng;
  readonly zoom: number;
}

/** Pixels from the north-western corner of the world, at a zoom. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Pixels from the left and the top of the view. */
  readonly left: number;
  readonly top: number;
}

/** The projection of web maps, EPSG:3857. */
export function project({ latitude, longitude }: LatLng, zoom: number): WorldPoint {
  const size = TILE * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  };
}

export function unproject({ x, y }: WorldPoint, zoom: number): LatLng {
  const size = TILE * 2 ** zoom;
  const n = Math.PI * (1 - (2 * y) / size);
  return {
    latitude: (Math.atan(Math.sinh(n)) * 180) / Math.PI,
    longitude: (x / size) * 360 - 180,
  };
}

/** The tiles that fill a view of so many pixels. */
export function tilesOf({ center, zoom }: MapView, width: number, height: number): readonly Tile[] {
  const { x, y } = project(center, zoom);
  const [west, north] = [x - width / 2, y - height / 2];
  const columns = range(Math.floor(west / TILE), Math.floor((west + width) / TILE));
  const rows = range(Math.floor(north / TILE), Math.floor((north + height) / TILE));
  const last = 2 ** zoom - 1;
  return rows.flatMap((row) =>
    columns
      .filter((column) => row >= 0 && row <= last && column >= 0 && column <= last)
      .map((column) => ({
        z: zoom,
        x: column,
        y: row,
        left: Math.round(column * TILE - west),
        top: Math.round(row * TILE - north),
      })),
  );
}

/** The view moved by so many pixels to the right and down; its middle stays in Egypt. */
export function pan({ center, zoom }: MapView, dx: number, dy: number): MapView {
  const { x, y } = project(center, zoom);
  return { zoom, center: within(unproject({ x: x + dx, y: y + dy }, zoom)) };
}

export function zoomBy({ center, zoom }: MapView, levels: number): MapView {
  return { center, zoom: Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom + levels)) };
}

/** The nearest view of so many pixels that has all the places in it; undefined where there is none. */
export function viewOf(
  places: readonly LatLng[],
  width: number,
  height: number,
): MapView | undefined {
  if (places.length === 0) return undefined;
  const points = places.map((place) => project(place, 0));
  const [west, east] = span(points.map(({ x }) => x));
  const [north, south] = span(points.map(({ y }) => y));
  const across = Math.max((east - west) / width, (south - north) / height);
  const zoom = across > 0 ? Math.floor(-Math.log2(across)) : ZOOM_OF_ONE;
  const center = unproject({ x: (west + east) / 2, y: (north + south) / 2 }, 0);
  return zoomBy({ center, zoom: Math.min(zoom, ZOOM_OF_ONE) }, 0);
}

function span(values: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The address of a tile after a template with `{z}`, `{x}` and `{y}`. */
export function tileAddress(template: string, { z, x, y }: Pick<Tile, 'x' | 'y' | 'z'>): string {
  const of: Readonly<Record<string, number>> = { z, x, y };
  return template.replace(/\{([xyz])\}/g, (_, key: string) => String(of[key]));
}

function within({ latitude, longitude }: LatLng): LatLng {
  const { south, north, west, east } = EGYPT_BOUNDS;
  return {
    latitude: Math.min(north, Math.max(south, latitude)),
    longitude: Math.min(east, Math.max(west, longitude)),
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
