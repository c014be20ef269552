import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  following,
  mayRetry,
  needsCamera,
  next,
  obstacleOf,
  type CameraEvent,
  type CameraState,
} from './camera.state.js';

const start = (cameras = 1): CameraEvent => ({ type: 'start', cameras });
const fail = (name: string): CameraEvent => ({ type: 'fail', obstacle: obstacleOf(name) });

/** Where a series of events leads from a camera that is closed. */
function after(...events: readonly (CameraEvent | CameraEvent['type'])[]): CameraState {
  return events
    .map((event) => (typeof event === 'string' ? ({ type: event } as CameraEvent) : event))
    .reduce(next, CLOSED);
}

describe('the camera', () => {
  it.each<[string, readonly (CameraEvent | CameraEvent['type'])[], CameraState]>([
    ['asks', ['open'], { at: 'asking' }],
    ['is live once it is let', ['open', start()], { at: 'live', cameras: 1 }],
    ['shows what was taken', ['open', start(), 'take'], { at: 'still', cameras: 1, isOpen: true }],
    [
      'goes on at once to take again',
      ['open', start(), 'take', 'again'],
      { at: 'live', cameras: 1 },
    ],
    ['gives way to the next of several', ['open', start(2), 'switch'], { at: 'asking' }],
    ['stays where there is one', ['open', start(), 'switch'], { at: 'live', cameras: 1 }],
    ['is released while nobody sees the page', ['open', start(), 'hide'], { at: 'away' }],
    ['is released while it asks', ['open', 'hide'], { at: 'away' }],
    ['comes back with the page', ['open', start(), 'hide', 'show'], { at: 'asking' }],
    [
      'keeps what was taken while nobody sees the page',
      ['open', start(), 'take', 'hide', 'show'],
      { at: 'still', cameras: 1, isOpen: false },
    ],
    ['starts anew to take again', ['open', start(), 'take', 'hide', 'again'], { at: 'asking' }],
    ['says that it was ended', ['open', start(), 'end'], { at: 'stopped', obstacle: 'ended' }],
    [
      'keeps what was taken when it is ended',
      ['open', start(), 'take', 'end'],
      { at: 'still', cameras: 1, isOpen: false },
    ],
    ['tries again', ['open', fail('NotReadableError'), 'open'], { at: 'asking' }],
    ['closes', ['open', start(), 'take', 'close'], CLOSED],
    ['does not open late', ['open', 'close', start()], CLOSED],
    ['does not fail late', ['open', 'hide', fail('AbortError')], { at: 'away' }],
  ])('%s', (_, events, state) => {
    expect(after(...events)).toEqual(state);
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TrackStartError', 'busy'],
  ] as const)('is told %s as %s', (name, obstacle) => {
    expect(after('open', fail(name))).toEqual({ at: 'stopped', obstacle });
    expect(mayRetry(obstacle)).toBe(true);
  });

  it('is not asked again in vain', () => {
    for (const obstacle of ['barred', 'insecure', 'unsupported'] as const) {
      expect(mayRetry(obstacle)).toBe(false);
    }
  });

  it('goes round the cameras there are', () => {
    expect(following(['a', 'b', 'c'], 'b')).toBe('c');
    expect(following(['a', 'b', 'c'], 'c')).toBe('a');
    expect(following(['a', 'b'], 'gone')).toBe('a');
    expect(following([], 'a')).toBe(undefined);
  });

  it('is open in no state but those that show it, whatever happens', () => {
    const event = fc.oneof(
      fc
        .constantFrom<CameraEvent['type'][]>(
          'open',
          'take',
          'again',
          'switch',
          'hide',
          'show',
          'end',
          'close',
        )
        .map((type) => ({ type }) as CameraEvent),
      fc.integer({ min: 1, max: 3 }).map(start),
      fc.constant(fail('NotAllowedError')),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = events.reduce(next, CLOSED);
        expect(needsCamera(next(state, { type: 'close' }))).toBe(false);
        expect(needsCamera(next(state, { type: 'hide' }))).toBe(false);
        expect(needsCamera(next(state, { type: 'end' }))).toBe(false);
      }),
    );
  });
});
