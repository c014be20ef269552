import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayPartOf, startName, suits, type Wish } from './wish.js';

const wish: Wish = {
  offices: ['one', 'two'],
  from: '2026-11-24',
  to: '2026-11-30',
  parts: ['morning', 'evening'],
  refused: ['one 2026-11-25 09:00'],
};
const start = { office: 'one', date: '2026-11-24', time: '09:00' };

describe('a wish', () => {
  it.each([
    ['00:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'noon'],
    ['14:59', 'noon'],
    ['15:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
    ['23:59', 'evening'],
  ])('takes %s for the %s', (time, part) => {
    expect(dayPartOf(time)).toBe(part);
  });

  it.each([
    [{}, true],
    [{ office: 'two' }, true],
    [{ date: '2026-11-30', time: '18:30' }, true],
    [{ office: 'three' }, false],
    [{ date: '2026-11-23' }, false],
    [{ date: '2026-12-01' }, false],
    [{ time: '12:00' }, false],
    [{ date: '2026-11-25' }, false],
    [{ date: '2026-11-25', office: 'two' }, true],
  ])('for a start with %o: %s', (more, fits) => {
    expect(suits(wish, { ...start, ...more })).toBe(fits);
  });

  it('without parts is for the whole day, and for nothing that was let go', () => {
    const times = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(times, (time) => {
        const at = { ...start, time };
        const whole = { ...wish, parts: [] };
        expect(suits(whole, at)).toBe(true);
        expect(suits(wish, at)).toBe(wish.parts.includes(dayPartOf(time)));
        expect(suits({ ...whole, refused: [startName(at)] }, at)).toBe(false);
      }),
    );
  });
});
