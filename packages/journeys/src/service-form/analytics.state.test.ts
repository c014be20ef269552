import { describe, expect, it } from 'vitest';
import {
  fieldIdOf,
  moved,
  newVisit,
  problemsTold,
  type AnalyticsEvent,
} from './analytics.state.js';
import type { StepChangeDetail } from './service-form.events.js';

describe('what a page may count', () => {
  it('is the start, each step with its time, and the end', () => {
    const way: readonly [Pick<StepChangeDetail, 'screen' | 'step'>, number][] = [
      [{ screen: 'step', step: 'owner' }, 1000],
      [{ screen: 'step', step: 'owner' }, 9000],
      [{ screen: 'what-you-need' }, 31_400],
      [{ screen: 'step', step: 'owner' }, 40_000],
      [{ screen: 'review' }, 52_600],
      [{ screen: 'submitted' }, 60_000],
    ];
    let visit = newVisit;
    const told: AnalyticsEvent[] = [];
    for (const [detail, now] of way) {
      const next = moved(visit, detail, now);
      visit = next.visit;
      told.push(...next.events);
    }
    expect(told).toEqual([
      { name: 'form-started' },
      { name: 'step-shown', step: 'owner' },
      { name: 'step-left', step: 'owner', seconds: 30 },
      { name: 'step-shown', step: 'owner' },
      { name: 'step-left', step: 'owner', seconds: 13 },
      { name: 'step-shown', step: 'review' },
      { name: 'step-left', step: 'review', seconds: 7 },
    ]);
  });

  it('is a problem by its code and the id of its question, whoever was asked', () => {
    const problems = [{ field: 'owners/0/name', code: 'person-name-letters' }];
    expect(problemsTold({ step: 'owners', problems })).toEqual([
      { name: 'problem-shown', step: 'owners', field: 'name', code: 'person-name-letters' },
    ]);
    expect(fieldIdOf('declared')).toBe('declared');
  });
});
