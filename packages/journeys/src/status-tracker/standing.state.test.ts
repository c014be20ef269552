import { describe, expect, it } from 'vitest';
import { standingOf, TONES } from './standing.js';
import { asking, status } from './testing/status.js';

const TODAY = '2031-01-09';
const decided = (outcome: string, more = {}) =>
  status({ decision: { outcome, date: '2031-01-07', ...more } as never });

describe('how the whole application stands', () => {
  it.each([
    ['working', 'progress', status()],
    ['checked', 'info', status({ state: 'processing' })],
    ['yours', 'warning', asking()],
    ['yours', 'warning', status({ state: 'awaiting-payment' })],
    ['yours', 'warning', status({ state: 'awaiting-signatures' })],
    ['unregistered', 'danger', status({ state: 'refused' })],
    ['approved', 'success', decided('approved')],
    ['partly-approved', 'success', decided('partly-approved')],
    ['refused', 'danger', decided('refused')],
    ['appealed', 'info', decided('refused', { isAppealed: true })],
    ['withdrawn', 'neutral', decided('withdrawn')],
    ['done', 'success', status({ current: 'ready' })],
    ['late', 'warning', status({ expected: { from: '2031-01-07', to: '2031-01-08' } })],
  ] as const)('is %s, in the tone %s', (standing, tone, known) => {
    expect(standingOf(known, TODAY)).toBe(standing);
    expect(TONES[standing]).toBe(tone);
  });

  it('is told in six tones', () => {
    expect(new Set(Object.values(TONES)).size).toBe(6);
  });

  it('says of an outcome that is not known no more than that work goes on', () => {
    expect(standingOf(decided('x-shelved'), TODAY)).toBe('working');
  });
});
