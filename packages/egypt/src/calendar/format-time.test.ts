import { describe, expect, it } from 'vitest';
import { formatTime } from './format-time.js';

describe('formatTime', () => {
  it.each([
    ['00:00', '١٢:٠٠ ص', '12:00 am'],
    ['09:05', '٩:٠٥ ص', '9:05 am'],
    ['12:00', '١٢:٠٠ م', '12:00 pm'],
    ['23:59', '١١:٥٩ م', '11:59 pm'],
    ['25:00', '25:00', '25:00'],
  ])('writes %s', (time, ar, en) => {
    expect(formatTime(time)).toBe(ar.replace(' ', '\u00A0'));
    expect(formatTime(time, { language: 'en' })).toBe(en.replace(' ', '\u00A0'));
  });
});
