import { describe, expect, it } from 'vitest';
import { ASKING, feedbackOf, transition, type FeedbackState } from './service-feedback.state.js';

const SENDING: FeedbackState = { name: 'sending' };
const refused = (code: string) =>
  transition(SENDING, { type: 'refused', failure: { code, status: 409 } });

describe('what the applicant thinks', () => {
  it('is asked, sent, and taken', () => {
    expect(transition(ASKING, { type: 'sent' })).toEqual(SENDING);
    expect(transition(SENDING, { type: 'taken' })).toEqual({ name: 'given', isEarlier: false });
  });

  it('is asked again after a failure, which is told', () => {
    const failure = { code: 'network-unreachable', status: 0 };
    const asked = transition(SENDING, { type: 'refused', failure });
    expect(asked).toEqual({ name: 'asking', failure });
    expect(transition(asked, { type: 'sent' })).toEqual(SENDING);
  });

  it('is over where it was given before, and not yet open before the end', () => {
    expect(refused('feedback-given')).toEqual({ name: 'given', isEarlier: true });
    expect(refused('feedback-not-open')).toEqual({ name: 'early' });
  });

  it('does nothing where a step comes out of turn', () => {
    const given: FeedbackState = { name: 'given', isEarlier: false };
    expect(transition(given, { type: 'sent' })).toBe(given);
    expect(transition(ASKING, { type: 'taken' })).toBe(ASKING);
    expect(transition(given, { type: 'refused', failure: { code: 'x' } })).toBe(given);
  });

  it('is read from the answers; the first alone has to be there', () => {
    expect(feedbackOf({ satisfaction: '4' })).toEqual({ satisfaction: 4 });
    expect(feedbackOf({ satisfaction: '1', isDone: 'partly', hardest: 'waiting' })).toEqual({
      ...{ satisfaction: 1, isDone: 'partly', hardest: 'waiting' },
    });
    for (const satisfaction of [undefined, '', '0', '6', '2.5', 'good']) {
      expect(feedbackOf({ satisfaction, isDone: 'yes' })).toBeUndefined();
    }
    expect(feedbackOf({ satisfaction: '3', isDone: 'maybe', hardest: '<b>' })).toEqual({
      satisfaction: 3,
    });
  });
});
