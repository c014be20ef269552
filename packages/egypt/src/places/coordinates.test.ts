import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, EGYPT_BOUNDS, isInEgypt, parseCoordinates } from './coordinates.js';

const PLACE = '31.2653,32.3019';

describe('parseCoordinates', () => {
  it.each([
    '31.2653, 32.3019',
    '31.2653 32.3019',
    '٣١٫٢٦٥٣، ٣٢٫٣٠١٩',
    '٣١.٢٦٥٣؛ ٣٢.٣٠١٩',
    '31.2653° N, 32.3019° E',
    '31.2653 شمالًا ، 32.3019 شرقًا',
    '\u200F31.2653,\u00A032.3019\u200F',
    `31°15'55.08"N 32°18'06.84"E`,
    'https://www.google.com/maps/@31.2653,32.3019,17z',
    'https://www.google.com/maps/place/X/@30.1,31.2,17z/data=!3m1!4b1!4m5!3m4!8m2!3d31.2653!4d32.3019',
    'https://maps.google.com/?q=31.2653,32.3019',
    'https://www.google.com/maps/search/?api=1&query=31.2653%2C32.3019',
    'maps.google.com/maps?q=loc:31.2653,+32.3019',
    'https://www.google.com/maps/search/31.2653,+32.3019?entry=tts',
    'https://maps.apple.com/?ll=31.2653,32.3019&q=Pin',
    'https://www.openstreetmap.org/#map=17/31.2653/32.3019',
    'https://www.openstreetmap.org/?mlat=31.2653&mlon=32.3019#map=17/1/2',
    'geo:31.2653,32.3019?z=17',
  ])('reads %s', (text) => {
    expect(parseCoordinates(text)).toMatchObject({ ok: true, value: PLACE });
  });

  it.each([
    ['', 'required'],
    [' \u200F ', 'required'],
    ['خلف مسجد التوفيق', 'form'],
    ['31.2653', 'form'],
    ['31,2653, 32,3019', 'form'],
    ['31.2653, 32.3019, 17', 'form'],
    [`31°75'55"N 32°18'06"E`, 'form'],
    ['x'.repeat(3000), 'form'],
    ['https://maps.app.goo.gl/AbCdEf123', 'link'],
    ['https://example.com/', 'link'],
    ['8G3C7872+4Q', 'plus-code'],
    ['7872+4Q بورسعيد', 'plus-code'],
    ['32.3019, 31.2653', 'swapped'],
    ['https://maps.google.com/?q=32.3019,31.2653', 'swapped'],
    ['51.5, -0.12', 'outside'],
    ['31.2653, -32.3019', 'outside'],
  ])('refuses %j: %s', (text, code) => {
    expect(parseCoordinates(text)).toMatchObject({ ok: false, code: `coordinates-${code}` });
  });

  it('reads no place but one in Egypt, and gives every such place back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (latitude, longitude) => {
          const result = parseCoordinates(`${latitude.toFixed(7)}, ${longitude.toFixed(7)}`);
          if (result.ok) expect(isInEgypt(result)).toBe(true);
          else expect(result.code).toMatch(/-(?:swapped|outside)$/);
        },
      ),
    );
    const { south, north, west, east } = EGYPT_BOUNDS;
    fc.assert(
      fc.property(
        fc.double({ min: south, max: north, noNaN: true }),
        fc.double({ min: west, max: east, noNaN: true }),
        (latitude, longitude) => {
          const result = parseCoordinates(`${String(latitude)} ${String(longitude)}`);
          if (!result.ok) throw new Error(result.code);
          expect(Math.abs(result.latitude - latitude)).toBeLessThan(1e-6);
          expect(Math.abs(result.longitude - longitude)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('distanceBetween', () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const HALF_ROUND = 20_015_115;

  it.each([
    [[31.2653, 32.3019], [30.0444, 31.2357], 169_797],
    [[0, 0], [0, 1], 111_195],
    [[0, 0], [1, 0], 111_195],
    [[10, 179.5], [10, -179.5], 109_506],
    [[90, 0], [-90, 0], HALF_ROUND],
    [[0, 0], [0, 180], HALF_ROUND],
  ] as const)('from %j to %j are %d metres', ([a, b], [c, d], metres) => {
    const measured = distanceBetween({ latitude: a, longitude: b }, { latitude: c, longitude: d });
    expect(Math.abs(measured - metres) / metres).toBeLessThan(0.001);
  });

  it('is a distance: none to itself, the same both ways, never longer than by way of a third', () => {
    fc.assert(
      fc.property(place, place, place, (one, other, third) => {
        const way = distanceBetween(one, other);
        expect(distanceBetween(one, one)).toBe(0);
        expect(distanceBetween(other, one)).toBeCloseTo(way, 3);
        expect(way).toBeLessThanOrEqual(HALF_ROUND + 1);
        // Near the other side of the earth the last bit of a number is some 40 centimetres.
        expect(way).toBeLessThanOrEqual(
          distanceBetween(one, third) + distanceBetween(third, other) + 1,
        );
      }),
    );
  });

  it('grows with what lies between on a meridian', () => {
    const latitude = fc.double({ min: -89, max: 89, noNaN: true });
    fc.assert(
      fc.property(latitude, latitude, (from, to) => {
        const metres = distanceBetween(
          { latitude: from, longitude: 32 },
          { latitude: to, longitude: 32 },
        );
        expect(metres).toBeCloseTo((Math.abs(to - from) / 180) * HALF_ROUND, -1);
      }),
    );
  });
});
