import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EGYPT_BOUNDS, isInEgypt, parseCoordinates } from './coordinates.js';

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
