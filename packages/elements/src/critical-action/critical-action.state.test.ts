import { describe, expect, it } from 'vitest';
import { afterEvent, type CriticalEvent, type CriticalState } from './critical-action.state.js';

const after = (...events: readonly CriticalEvent[]) =>
  events.reduce<CriticalState>(afterEvent, 'closed');

describe('afterEvent', () => {
  it('needs two steps to begin', () => {
    expect(after('confirm')).toBe('closed');
    expect(after('open')).toBe('asking');
    expect(after('open', 'confirm')).toBe('working');
  });

  it('can be left before and after, not while the work is under way', () => {
    expect(after('open', 'close')).toBe('closed');
    expect(after('open', 'confirm', 'close', 'confirm', 'open')).toBe('working');
    expect(after('open', 'confirm', 'fail', 'close')).toBe('closed');
    expect(after('open', 'confirm', 'succeed', 'close')).toBe('closed');
  });

  it('can be tried again after a failure, not after a success', () => {
    expect(after('open', 'confirm', 'fail', 'confirm')).toBe('working');
    expect(after('open', 'confirm', 'succeed', 'confirm')).toBe('done');
  });
});
