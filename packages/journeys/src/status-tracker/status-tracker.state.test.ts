import { describe, expect, it } from 'vitest';
import {
  actionOf,
  currentStage,
  hasBegun,
  hasGoneBack,
  INITIAL,
  isFinished,
  isLate,
  quietSince,
  stagesNow,
  stagesOf,
  transition,
} from './status-tracker.state.js';
import { inLanes } from './testing/after.js';
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

describe('days without news', () => {
  it('are said to be usual after three of them, while an office is at work and not late', () => {
    const working = status({ waitsFor: 'office' });
    expect(quietSince(working, '2031-01-08')).toBeUndefined();
    expect(quietSince(working, '2031-01-09')).toBe('2031-01-06');
    expect(quietSince(working, '2031-01-13')).toBeUndefined();
    expect(quietSince(status({ waitsFor: 'applicant' }), '2031-01-09')).toBeUndefined();
  });
});

describe('an application that was refused', () => {
  const refused = status({ decision: { outcome: 'refused', date: '2031-01-07' } });

  it('goes no further than it came, and asks for nothing', () => {
    expect(stagesOf(refused).map(({ id, state }) => [id, state])).toEqual([
      ['received', 'done'],
      ['review', 'done'],
    ]);
    expect([isFinished(refused), actionOf(refused)]).toEqual([true, 'none']);
  });

  it('goes on while it is looked at again', () => {
    const appealed = status({
      decision: { outcome: 'refused', date: '2031-01-07', isAppealed: true },
    });
    expect(stagesOf(appealed).at(-1)?.state).toBe('to-come');
    expect(isFinished(appealed)).toBe(false);
  });
});

describe('what is being done', () => {
  const deed = { kind: 'message' } as const;
  const opened = transition(transition(INITIAL, { type: 'answered', status: status() }), {
    type: 'opened',
    deed,
  });

  it('keeps its form until it is done, and says what went wrong', () => {
    const doing = transition(opened, { type: 'began', deed });
    const failure = { code: 'network-unreachable' };
    const failed = transition(doing, { type: 'not-done', failure });
    expect(failed).toMatchObject({ opened: deed, trouble: { deed, failure } });
    expect(failed.doing).toBeUndefined();
    const again = transition(failed, { type: 'began', deed });
    expect(again.trouble).toBeUndefined();
    const done = transition(again, { type: 'done', status: status({ current: 'printing' }) });
    expect([done.opened, done.doing, done.status?.current]).toEqual([
      undefined,
      undefined,
      'printing',
    ]);
  });

  it('goes over to no other application', () => {
    const other = status({ reference: 'AP-OTHE-R000' });
    const next = transition(opened, { type: 'answered', status: other });
    expect([next.opened, next.status]).toEqual([undefined, other]);
  });

  it('stays open beside a document that is fetched, and over news', () => {
    const fetching = transition(opened, { type: 'began', deed: { kind: 'document', id: 'd' } });
    expect(transition(fetching, { type: 'done' }).opened).toEqual(deed);
    expect(transition(opened, { type: 'answered', status: status() }).opened).toEqual(deed);
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

describe('stages that go on at the same time', () => {
  it('are reckoned each in its own lane', () => {
    expect(stagesOf(inLanes()).map(({ id, state }) => [id, state])).toEqual([
      ['received', 'done'],
      ['survey', 'current'],
      ['surveyed', 'to-come'],
      ['inspection', 'done'],
      ['inspected', 'current'],
      ['licence', 'to-come'],
    ]);
    expect(stagesNow(inLanes()).map(({ id }) => id)).toEqual(['survey', 'inspected']);
  });

  it('have not gone back where another lane is further', () => {
    expect(hasGoneBack(inLanes({ current: 'survey' }))).toBe(false);
    expect(hasGoneBack(inLanes({ current: 'received', lanes: [] }))).toBe(true);
  });
});
