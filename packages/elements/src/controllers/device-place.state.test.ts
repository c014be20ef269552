import { describe, expect, it } from 'vitest';
import { findingFailed, findingOf } from './device-place.js';

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
