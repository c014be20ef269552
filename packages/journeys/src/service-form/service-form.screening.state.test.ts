import { loadFieldRules } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { partnership, partnershipAnswers } from '../testing/partnership.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import {
  answerScreening,
  questionsInView,
  refusingQuestions,
  screeningIdOf,
  screeningName,
} from './service-form.screening.js';
import { submit } from './service-form.sending.js';
import { back, begin, declare, proceed } from './service-form.state.js';

const key = 'key-0000000000000001';

beforeAll(() => loadFieldRules(partnership));

describe('questions before the start', () => {
  it('come together after what you need, and have to be answered', () => {
    const draft = proceed(begin(partnership, key));
    expect(where(draft)).toBe('screening');
    expect(questionsInView(draft).map(({ id }) => id)).toEqual(['adult', 'activity']);
    const partly = proceed(answerScreening(draft, 'adult', 'yes'));
    expect(partly.problems).toEqual([{ pointer: '/screening:activity', code: 'choice-missing' }]);
    expect(where(proceed(answerScreening(partly, 'activity', 'trade')))).toBe('applicant');
  });

  it('come one at a time where questions do', () => {
    let draft = proceed(begin(partnership, key, 'question'));
    expect(questionsInView(draft).map(({ id }) => id)).toEqual(['adult']);
    draft = proceed(answerScreening(draft, 'adult', 'yes'));
    expect(questionsInView(draft).map(({ id }) => id)).toEqual(['activity']);
    expect(questionsInView(back(draft)).map(({ id }) => id)).toEqual(['adult']);
    draft = proceed(answerScreening(draft, 'activity', 'trade'));
    expect(where(draft)).toBe('applicant/applicant');
  });

  it('end the way with the reason, and leave a way to correct the answer', () => {
    const answered = answerScreening(
      answerScreening(proceed(begin(partnership, key)), 'adult', 'yes'),
      'activity',
      'bank',
    );
    const ended = proceed(answered);
    expect(where(ended)).toBe('not-eligible');
    expect(refusingQuestions(ended).map(({ id }) => id)).toEqual(['activity']);
    expect(proceed(ended)).toBe(ended);
    const returned = back(ended);
    expect(where(returned)).toBe('screening');
    const corrected = proceed(answerScreening(returned, 'activity', 'trade'));
    expect(where(corrected)).toBe('applicant');
    expect(where(back(corrected))).toBe('screening');
  });

  it('are never sent', () => {
    let draft = answerScreening(proceed(begin(partnership, key)), 'adult', 'yes');
    draft = fill(answerScreening(draft, 'activity', 'trade'), partnershipAnswers);
    const { sending } = submit(declare(proceedTo(draft, 'review'), true), 'ar');
    expect(JSON.stringify(sending)).not.toContain('adult');
  });

  it('have names that no answer has', () => {
    expect(screeningIdOf(screeningName('adult'))).toBe('adult');
    expect(screeningIdOf('partners/0/partnerName')).toBeUndefined();
  });
});
