import { EGYPT_BOUNDS, isInEgypt } from '@fanar/egypt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pan,
  project,
  TILE,
  tileAddress,
  tilesOf,
  unproject,
  viewOf,
  zoomBy,
  ZOOM_MIN,
} from './mercator.js';

const PLACE = { latitude: 31.2653, longitude: 32.3019 };

describe('the map', () => {
  const { south, north, west, east } = EGYPT_BOUNDS;
  const place = fc.record({
    latitude: fc.double({ min: south, max: north, noNaN: true }),
    longitude: fc.double({ min: west, max: east, noNaN: true }),
  });
  const zoom = fc.integer({ min: 5, max: 19 });

  it('projects as web maps do', () => {
    expect(project({ latitude: 0, longitude: 0 }, 0)).toEqual({ x: 128, y: 128 });
    const { x, y } = project(PLACE, 13);
    // The tile that every web map shows there.
    expect([Math.floor(x / TILE), Math.floor(y / TILE)]).toEqual([4831, 3346]);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(place, zoom, (center, at) => {
        const back = unproject(project(center, at), at);
        expect(back.latitude).toBeCloseTo(center.latitude, 9);
        expect(back.longitude).toBeCloseTo(center.longitude, 9);
      }),
    );
  });

  it('is filled by its tiles, each once, the middle in one of them', () => {
    const size = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(place, zoom, size, size, (center, at, width, height) => {
        const tiles = tilesOf({ center, zoom: at }, width, height);
        expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(tiles.length);
        for (const [x, y] of [
          [0, 0],
          [width - 1, height - 1],
          [width / 2, height / 2],
        ] as const) {
          const over = tiles.filter(
            ({ left, top }) => x >= left - 1 && x <= left + TILE && y >= top - 1 && y <= top + TILE,
          );
          expect(over.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is moved by pixels, and never out of Egypt', () => {
    const view = { center: PLACE, zoom: 15 };
    const moved = pan(view, 64, -32);
    const [before, after] = [project(view.center, 15), project(moved.center, 15)];
    expect(after.x - before.x).toBeCloseTo(64, 6);
    expect(after.y - before.y).toBeCloseTo(-32, 6);
    const far = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(place, zoom, far, far, (center, at, dx, dy) => {
        expect(isInEgypt(pan({ center, zoom: at }, dx, dy).center)).toBe(true);
      }),
    );
  });

  it('comes no nearer than there are tiles, and goes no further than Egypt', () => {
    expect(zoomBy({ center: PLACE, zoom: 19 }, 1).zoom).toBe(19);
    expect(zoomBy({ center: PLACE, zoom: 5 }, -1).zoom).toBe(5);
    expect(zoomBy({ center: PLACE, zoom: 10 }, 2).zoom).toBe(12);
  });

  it('shows all places at once, as near as they let it', () => {
    const size = fc.integer({ min: 50, max: 900 });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 9 }),
        size,
        size,
        (places, width, height) => {
          const view = viewOf(places, width, height);
          if (!view) throw new Error('no view');
          const middle = project(view.center, view.zoom);
          // As far away as a map goes, the country may be wider than the view.
          if (view.zoom === ZOOM_MIN) return;
          for (const each of places) {
            const { x, y } = project(each, view.zoom);
            expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(width / 2 + 0.01);
            expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(height / 2 + 0.01);
          }
        },
      ),
    );
    expect(viewOf([], 300, 300)).toBeUndefined();
    expect(viewOf([PLACE], 300, 300)?.zoom).toBe(16);
  });

  it('fills in a template', () => {
    const tile = { z: 13, x: 4831, y: 3346 };
    expect(tileAddress('/t/{z}/{x}/{y}.png?{z}', tile)).toBe('/t/13/4831/3346.png?13');
  });
});
