import { describe, expect, it } from 'vitest';
import {
  actionOf,
  currentStage,
  hasBegun,
  hasGoneBack,
  INITIAL,
  isFinished,
  isLate,
  stagesOf,
  transition,
} from './status-tracker.state.js';
import { KEY, REFERENCE, status } from './testing/status.js';

describe('asking', () => {
  it('keeps the last known status when asking again fails', () => {
    const shown = transition(INITIAL, { type: 'answered', status: status() });
    const failed = transition(transition(shown, { type: 'asked' }), {
      type: 'failed',
      failure: { code: 'network-unreachable' },
    });
    expect(failed).toMatchObject({
      busy: false,
      status: { reference: REFERENCE },
      failure: { code: 'network-unreachable' },
    });
    expect(transition(failed, { type: 'asked' }).failure).toBeUndefined();
  });

  it('forgets the secret when another application is asked for', () => {
    const typed = transition(INITIAL, {
      type: 'look-up-changed',
      lookUp: { reference: REFERENCE, key: KEY },
    });
    const left = transition(transition(typed, { type: 'answered', status: status() }), {
      type: 'left',
    });
    expect(left).toEqual({ lookUp: { reference: REFERENCE, key: '' }, busy: false });
  });
});

describe('stages', () => {
  it('marks what is done, what is now and what is to come', () => {
    expect(stagesOf(status()).map(({ id, state, date }) => [id, state, date])).toEqual([
      ['received', 'done', '2031-01-05'],
      ['review', 'current', '2031-01-06'],
      ['printing', 'to-come', undefined],
      ['ready', 'to-come', undefined],
    ]);
  });

  it('marks nothing where the stage is unknown', () => {
    const odd = status({ current: 'teleported' });
    expect(currentStage(odd)).toBeUndefined();
    expect(stagesOf(odd).every((stage) => stage.state === 'to-come')).toBe(true);
    expect(isFinished(odd)).toBe(false);
    expect(hasGoneBack(odd)).toBe(false);
  });

  it('knows the end', () => {
    expect(isFinished(status())).toBe(false);
    expect(isFinished(status({ current: 'ready' }))).toBe(true);
  });

  it('knows that it has gone back', () => {
    expect(hasGoneBack(status())).toBe(false);
    expect(hasGoneBack(status({ current: 'received' }))).toBe(true);
  });

  it('knows that it is late, and that what has ended never is', () => {
    expect(isLate(status(), '2031-01-12')).toBe(false);
    expect(isLate(status(), '2031-01-13')).toBe(true);
    expect(isLate(status({ current: 'ready' }), '2031-01-13')).toBe(false);
  });
});

describe('what is asked of the citizen', () => {
  it.each([
    ['processing', 'process'],
    ['refused', 'mend'],
    ['awaiting-signatures', 'sign'],
    ['awaiting-payment', 'pay'],
  ] as const)('is told of an application that is %s, and no work has begun', (state, action) => {
    const waiting = status({ state, appointmentOffered: true });
    expect([actionOf(waiting), hasBegun(waiting)]).toEqual([action, false]);
  });

  it('is what the stage calls for once it is taken', () => {
    const taken = status({ state: 'received', appointmentOffered: false });
    expect([actionOf(taken), hasBegun(taken)]).toEqual(['none', true]);
    expect(actionOf({ ...taken, appointmentOffered: true })).toBe('book');
    expect(actionOf({ ...taken, current: 'ready' })).toBe('collect');
  });
});
