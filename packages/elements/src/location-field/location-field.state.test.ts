import { EGYPT_BOUNDS, isInEgypt } from '@fanar/egypt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findingFailed,
  findingOf,
  locationProblem,
  NOWHERE,
  placeOf,
  readLocation,
  toLocation,
} from './location-field.state.js';
import { pan, project, TILE, tileAddress, tilesOf, unproject, zoomBy } from './map/mercator.js';

const PLACE = { latitude: 31.2653, longitude: 32.3019 };
const typed = (coordinates: string, description = '') => ({ description, coordinates });

describe('a location', () => {
  it.each([
    [typed('', ' خلف المسجد\r\nالباب الأزرق '), { description: 'خلف المسجد\nالباب الأزرق' }],
    [typed('٣١٫٢٦٥٣، ٣٢٫٣٠١٩'), PLACE],
    [
      { ...typed('31.2653 32.3019'), accuracy: 12 },
      { ...PLACE, accuracy: 12 },
    ],
    [{ ...typed('هناك'), accuracy: 12 }, { coordinates: 'هناك' }],
    [NOWHERE, {}],
  ])('%j', (given, answer) => {
    expect(toLocation(given)).toEqual(answer);
    expect(toLocation(readLocation(answer))).toEqual(answer);
    expect(toLocation(readLocation(JSON.stringify(answer)))).toEqual(answer);
  });

  it('takes anything of a page, and keeps what fits', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Object.keys(toLocation(readLocation(value))).length).toBeLessThanOrEqual(4);
      }),
    );
    expect(readLocation({ latitude: '31', longitude: 32, description: 5 })).toEqual(NOWHERE);
    expect(readLocation('{')).toEqual(NOWHERE);
  });

  it('is wrong where its coordinates are', () => {
    expect(locationProblem(typed('', 'هنا'))).toBe(null);
    expect(locationProblem(typed('32.3019, 31.2653'))).toEqual({ code: 'coordinates-swapped' });
    expect(placeOf(typed('32.3019, 31.2653'))).toBe(undefined);
  });
});

describe('the place of a device', () => {
  it('comes with its accuracy, in whole metres', () => {
    const coords = { latitude: 31.265_301_234, longitude: 32.301_9, accuracy: 11.2 };
    expect(findingOf(coords)).toEqual([
      { at: 'found', accuracy: 12 },
      { latitude: 31.2653, longitude: 32.3019, accuracy: 12 },
    ]);
    expect(findingOf({ ...coords, accuracy: 0 })[0]).toEqual({ at: 'found', accuracy: 1 });
  });

  it('is none where it is not in Egypt', () => {
    const london = { latitude: 51.5, longitude: -0.12, accuracy: 5 };
    expect(findingOf(london)).toEqual([{ at: 'failed', obstacle: 'outside' }]);
  });

  it.each([
    [1, 'refused'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [9, 'unavailable'],
  ])('fails by the number %d: %s', (code, obstacle) => {
    expect(findingFailed(code)).toEqual({ at: 'failed', obstacle });
  });
});

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

  it('fills in a template', () => {
    const tile = { z: 13, x: 4831, y: 3346 };
    expect(tileAddress('/t/{z}/{x}/{y}.png?{z}', tile)).toBe('/t/13/4831/3346.png?13');
  });
});
