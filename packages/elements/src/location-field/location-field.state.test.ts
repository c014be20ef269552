import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  locationProblem,
  NOWHERE,
  placeOf,
  readLocation,
  toLocation,
} from './location-field.state.js';

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
