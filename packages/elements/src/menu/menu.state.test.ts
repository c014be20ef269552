import { describe, expect, it } from 'vitest';
import { entryFor } from './menu.state.js';

const LABELS = ['إلغاء الطلب', 'طباعة', 'أرسل نسخة', 'تنزيل الإيصال'];

describe('entryFor', () => {
  it.each([
    ['ط', -1, 1],
    ['ا', 0, 2],
    ['ا', 2, 0],
    ['اا', 0, 2],
    ['ارس', 0, 2],
    ['ار', 2, 2],
    ['تنزيل ا', 0, 3],
    ['ظ', 1, -1],
    [' ', 1, -1],
  ])('typed «%s» at %i leads to %i', (typed, from, to) => {
    expect(entryFor(LABELS, from, typed)).toBe(to);
  });

  it('leads nowhere in an empty list', () => {
    expect(entryFor([], -1, 'ا')).toBe(-1);
  });
});
