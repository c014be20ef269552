import { describe, expect, it } from 'vitest';
import { ASKING, next, type FeedbackState, type FeedbackStep } from './feedback.state.js';

const after = (...steps: readonly FeedbackStep[]): FeedbackState => steps.reduce(next, ASKING);

const NO: FeedbackStep = { name: 'answer', answer: 'no' };

describe('feedback', () => {
  it('goes from the question over the words to the thanks', () => {
    expect(after(NO)).toEqual({ name: 'writing', answer: 'no', hasFailed: false });
    expect(after(NO, { name: 'send' })).toEqual({ name: 'sending', answer: 'no' });
    expect(after(NO, { name: 'send' }, { name: 'sent' })).toEqual({ name: 'thanks' });
  });

  it('goes back to the words where sending failed, and can be sent again', () => {
    const failed = after(NO, { name: 'send' }, { name: 'failed' });
    expect(failed).toEqual({ name: 'writing', answer: 'no', hasFailed: true });
    expect(next(failed, { name: 'send' })).toEqual({ name: 'sending', answer: 'no' });
  });

  it('can be taken back before it is sent', () => {
    expect(after(NO, { name: 'back' })).toBe(ASKING);
  });

  it('stays where a step does not fit', () => {
    const sending = after(NO, { name: 'send' });
    expect(next(sending, { name: 'send' })).toBe(sending);
    expect(next(sending, { name: 'back' })).toBe(sending);
    expect(next(ASKING, { name: 'sent' })).toBe(ASKING);
    const thanks = next(sending, { name: 'sent' });
    expect(next(thanks, NO)).toBe(thanks);
  });
});
