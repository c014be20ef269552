import type { Availability } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import {
  INITIAL,
  transition,
  type PickerEvent,
  type PickerState,
} from './appointment-picker.state.js';
import { newsOf, type News } from './picker-news.js';

const MONTH = '2031-01';
const date = '2031-01-06';
const failure = { code: 'network-unreachable' };

const answer = (free: number, slots = false): Availability => ({
  now: '2031-01-05T08:00:00+02:00',
  minutes: 15,
  offices: [
    {
      ...{ office: 'o', free },
      days: [{ date, state: free > 0 ? 'open' : 'full', free }],
      ...(slots && { slots: [] }),
    },
  ],
});

const received = (free: number): PickerEvent => ({
  ...{ type: 'month-received', month: MONTH },
  ...{ availability: answer(free), today: '2031-01-05' },
});

/** What is told of events, one after the other, while the days are shown. */
function told(...events: readonly PickerEvent[]): readonly (News | undefined)[] {
  let state: PickerState = { ...INITIAL, screen: 'times', cursor: date };
  return events.map((event) => {
    const before = state;
    state = transition(before, event);
    return newsOf(event, before, state, 'grid');
  });
}

const asked: PickerEvent = { type: 'month-requested', month: MONTH };

describe('what is told of loading', () => {
  it('is nothing where the days come at once, for what waits to be told is taken back', () => {
    const [loading, there] = told(asked, received(4));
    expect(loading).toMatchObject({ key: 'days-loading' });
    expect(loading?.delay).toBeGreaterThan(100);
    expect(there).toEqual({ key: '' });
  });

  it('is that there is nothing free, and once only', () => {
    expect(told(asked, received(0), received(0)).slice(1)).toEqual([
      { key: 'none-in-month' },
      undefined,
    ]);
  });

  it('is that the days are there after all, where loading them had failed', () => {
    const failed: PickerEvent = { type: 'month-failed', month: MONTH, failure };
    expect(told(failed, received(4)).at(-1)).toEqual({ key: 'days-there' });
  });

  it('is nothing of a month that is fetched ahead', () => {
    expect(told({ type: 'month-requested', month: '2031-02' })).toEqual([undefined]);
  });

  it('is that times are looked for, until they are there', () => {
    const slots: PickerEvent = { type: 'slots-received', date, availability: answer(4, true) };
    expect(told({ type: 'date-chosen', date }, slots, slots)).toEqual([
      expect.objectContaining({ key: 'times-loading' }),
      { key: '' },
      undefined,
    ]);
  });
});
