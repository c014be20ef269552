import { describe, expect, it } from 'vitest';
import { linesOf, longest, rowsInView, topThatShows } from './list-window.js';

const view = { top: 0, height: 440, rowHeight: 44 };

describe('rowsInView', () => {
  it('draws what is seen and some beyond', () => {
    expect(rowsInView(view, 10_000)).toEqual({ first: 0, end: 14 });
    expect(rowsInView({ ...view, top: 44_000 }, 10_000)).toEqual({ first: 996, end: 1014 });
    expect(rowsInView({ ...view, top: 439_560 }, 10_000)).toEqual({ first: 9986, end: 10_000 });
  });

  it('draws a short list whole', () => {
    expect(rowsInView({ ...view, top: 300 }, 27)).toEqual({ first: 0, end: 27 });
    expect(rowsInView(view, 0)).toEqual({ first: 0, end: 0 });
  });

  it('draws something wherever the list was scrolled to before it became shorter', () => {
    for (const top of [-50, 1e6, 439_560]) {
      const { first, end } = rowsInView({ ...view, top }, 100);
      expect(end - first).toBeGreaterThan(10);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(100);
    }
  });
});

describe('topThatShows', () => {
  it('scrolls no further than it must', () => {
    const at = { ...view, top: 440 };
    expect(topThatShows(440, 484, at)).toBe(440);
    expect(topThatShows(836, 880, at)).toBe(440);
    expect(topThatShows(396, 440, at)).toBe(396);
    expect(topThatShows(880, 924, at)).toBe(484);
  });
});

describe('linesOf', () => {
  it('puts a heading before each group', () => {
    const groups = [undefined, 'أ', 'أ', 'ب', undefined];
    expect(linesOf(groups.length, (place) => groups[place])).toEqual([0, -2, 1, 2, -4, 3, 4]);
  });
});

describe('longest', () => {
  it('takes a few of those that need most room, hints counted', () => {
    const choices = ['أ', 'أبجد', 'أبجده', 'أبج', 'هوزحط'].map((label) => ({
      value: label,
      label,
    }));
    expect(longest(choices).map(({ label }) => label)).toEqual(['أبجد', 'أبجده', 'هوزحط']);
    const hinted = { value: 'x', label: 'أ', hint: 'شارع طويل جدًّا' };
    expect(longest([...choices, hinted])).toEqual([hinted]);
    expect(longest([])).toEqual([]);
  });
});
