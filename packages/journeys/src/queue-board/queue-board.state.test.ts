import { describe, expect, it, vi } from 'vitest';
import { called, hall } from '../queue/testing/hall.js';
import { CallOut } from './call-out.js';
import {
  freshCalls,
  INITIAL,
  isNight,
  MOST_SHOWN,
  placeAt,
  PLACES,
  shownCalls,
  transition,
  type BoardState,
  type Call,
} from './queue-board.state.js';

const at = (minutes: number) => new Date(Date.parse(hall().now) + minutes * 60_000).toISOString();
const tell = (state: BoardState, calls: readonly Call[], minutes = 0): BoardState =>
  transition(state, {
    type: 'told',
    queue: hall({ calls: [...calls], now: at(minutes) }),
    at: Date.parse(at(minutes)),
  });
const numbers = (calls: readonly Call[]) => calls.map(({ number }) => number);

describe('a board', () => {
  const first = called('A6', '3', -1);

  it('says nothing of what was called before it began', () => {
    expect(freshCalls(INITIAL, hall({ calls: [first] }))).toEqual([]);
  });

  it('says each call once, the oldest first', () => {
    const state = tell(INITIAL, [first]);
    const calls = [called('B3', '1', 1), called('A7', '2', 0.5), first];
    const queue = hall({ calls, now: at(1) });
    expect(numbers(freshCalls(state, queue))).toEqual(['A7', 'B3']);
    expect(freshCalls(tell(state, calls, 1), queue)).toEqual([]);
  });

  it('says a number again that is called again', () => {
    const state = tell(INITIAL, [first]);
    const again = { ...first, at: at(0.5) };
    expect(numbers(freshCalls(state, hall({ calls: [again, first], now: at(1) })))).toEqual(['A6']);
  });

  it('says once, after a break of the connection, what is still news', () => {
    const state = transition(tell(INITIAL, [first]), {
      type: 'liveliness',
      liveliness: 'lost',
      at: 0,
    });
    const calls = [called('A9', '2', 29), called('A8', '1', 10), called('A7', '3', 5), first];
    const queue = hall({ calls, now: at(30) });
    expect(numbers(freshCalls(state, queue))).toEqual(['A9']);
    expect(freshCalls(tell(state, calls, 30), queue)).toEqual([]);
  });

  it('tells when it last knew how things stand', () => {
    const told = tell(INITIAL, [first]);
    const live = transition(told, { type: 'liveliness', liveliness: 'live', at: 7 });
    expect(live.heardAt).toBe(7);
    const lost = transition(live, { type: 'liveliness', liveliness: 'lost', at: 9 });
    expect([lost.liveliness, lost.heardAt]).toEqual(['lost', 7]);
    const never = transition(INITIAL, { type: 'liveliness', liveliness: 'live', at: 7 });
    expect(never.heardAt).toBe(undefined);
  });

  it('does not go back to an older answer', () => {
    const state = tell(INITIAL, [called('A7', '3', 1), first], 1);
    expect(tell(state, [first], 0)).toBe(state);
  });

  it('shows the latest call, and few of those before', () => {
    const calls = Array.from({ length: 10 }, (_, index) => called(`A${String(20 - index)}`, '1'));
    const { latest, earlier } = shownCalls(hall({ calls }));
    expect([latest?.number, earlier.length]).toEqual(['A20', MOST_SHOWN]);
    expect(shownCalls(hall({ calls: [] }))).toEqual({ latest: undefined, earlier: [] });
  });

  it('keeps no more of a thousand calls than of fifty', () => {
    let state = tell(INITIAL, [first]);
    let said = 0;
    for (let count = 1; count <= 1000; count += 1) {
      const calls = Array.from({ length: Math.min(count, 10) }, (_, back) =>
        called(`A${String(count - back)}`, '1', count - back),
      );
      said += freshCalls(state, hall({ calls, now: at(count) })).length;
      state = tell(state, calls, count);
    }
    expect([said, state.known.length, state.queue?.calls.length]).toEqual([1000, 50, 10]);
  });

  it('moves the picture a little with each minute, and is dim at night', () => {
    const places = [
      '10:00',
      '10:01',
      '10:02',
      '10:03',
      '10:04',
      '10:05',
      '10:06',
      '10:07',
      '10:08',
    ];
    expect(new Set(places.map(placeAt)).size).toBe(PLACES);
    expect(['05:59', '06:00', '19:59', '20:00', '00:00'].map(isNight)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('calling out', () => {
  it('says one call after the other, each after its chime', async () => {
    const heard: string[] = [];
    const callOut = new CallOut({
      ring: () => heard.push('chime'),
      pause: () => Promise.resolve(),
      say: async (text) => {
        heard.push(text);
        await Promise.resolve();
      },
    });
    callOut.call('one');
    callOut.call('two');
    await vi.waitFor(() => expect(heard).toEqual(['chime', 'one', 'chime', 'two']));
  });

  it('leaves out what would come too late', async () => {
    const heard: string[] = [];
    const callOut = new CallOut({
      ring: () => undefined,
      pause: () => Promise.resolve(),
      say: (text) => {
        heard.push(text);
        return Promise.resolve();
      },
    });
    for (let count = 1; count <= 9; count += 1) callOut.call(String(count));
    await vi.waitFor(() => expect(heard).toEqual(['1', '5', '6', '7', '8', '9']));
    callOut.call('10');
    callOut.call('11');
    callOut.stop();
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).not.toContain('11');
  });
});
