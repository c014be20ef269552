import { describe, expect, it } from 'vitest';
import { PAUSE_MS, PressCount, webAddress } from './exit-page.state.js';

describe('PressCount', () => {
  it('goes at the third press, and starts anew', () => {
    const presses = new PressCount();
    expect([0, 10, 20, 30].map((now) => presses.press(now))).toEqual([2, 1, 0, 2]);
  });

  it('forgets after a pause', () => {
    const presses = new PressCount();
    presses.press(0);
    presses.press(1);
    expect(presses.press(1 + PAUSE_MS + 1)).toBe(2);
    presses.reset();
    expect(presses.count).toBe(0);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://weather.example/', 'https://weather.example/'],
    ['/weather', 'https://portsaid.example/weather'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://', undefined],
  ])('%s', (href, expected) => {
    expect(webAddress(href, 'https://portsaid.example/help')).toBe(expected);
  });
});
