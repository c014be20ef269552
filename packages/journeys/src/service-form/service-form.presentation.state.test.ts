import { loadFieldRules } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { licence, licenceAnswers } from '../testing/licence.js';
import { partnership, partnershipAnswers } from '../testing/partnership.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import { pagesOf } from './service-form.path.js';
import { answer, back, begin, change, proceed } from './service-form.state.js';
import { areTasksCompleted, tasksOf } from './service-form.tasks.js';
import type { Draft } from './service-form.model.js';

const definition = { ...partnership, screening: [] };
const key = 'key-0000000000000001';

beforeAll(async () => {
  await loadFieldRules(licence);
  await loadFieldRules(partnership);
});

function way(draft: Draft): string[] {
  const places = [where(draft)];
  while (where(draft) !== 'review') places.push(where((draft = proceed(draft))));
  return places;
}

describe('one question at a time', () => {
  it('asks each by itself, a group and what is computed of it whole', () => {
    expect(way(fill(begin(definition, key, 'question'), partnershipAnswers))).toEqual([
      'what-you-need',
      'applicant/applicant',
      'company/tradeName',
      'partners/partners',
      'notes/note',
      'review',
    ]);
  });

  it('returns from a change to the review, by way of what it newly needs', () => {
    const review = proceedTo(
      fill(begin(definition, key, 'question'), partnershipAnswers),
      'review',
    );
    const asked = proceed(answer(change(review, 'applicant'), 'applicant', 'agent'));
    expect(where(asked)).toBe('company/attorneyNumber');
    expect(where(proceed(answer(asked, 'attorneyNumber', '٥١٢ ب')))).toBe('review');
  });
});

describe('a list of tasks', () => {
  const statuses = (draft: Draft) =>
    Object.fromEntries(tasksOf(draft).map(({ page, status }) => [page.id, status]));

  it('is returned to after each, in any order that conditions allow', () => {
    let draft = proceed(begin(definition, key, 'task-list'));
    expect(where(draft)).toBe('task-list');
    expect(statuses(draft)).toEqual({
      applicant: 'not-started',
      company: 'cannot-start',
      partners: 'not-started',
      notes: 'cannot-start',
    });
    draft = answer(change(draft, 'partners'), 'partners/0/partnerName', 'منى');
    draft = back(proceed(draft));
    expect(where(draft)).toBe('task-list');
    expect(statuses(draft)).toMatchObject({ partners: 'in-progress', notes: 'cannot-start' });
    draft = proceed(fill(change(draft, 'partners'), { partners: partnershipAnswers.partners }));
    expect(where(draft)).toBe('task-list');
    expect(statuses(draft)).toMatchObject({ partners: 'completed', notes: 'not-started' });
  });

  it('leads to what is due, and to the review once nothing is', () => {
    const full = fill(proceed(begin(definition, key, 'task-list')), partnershipAnswers);
    expect(areTasksCompleted(full)).toBe(false);
    expect(where(proceed(full))).toBe('applicant');
    const done = ['applicant', 'tradeName', 'partners', 'note'].reduce(
      (draft, path) => proceed(change(draft, path)),
      full,
    );
    expect(areTasksCompleted(done)).toBe(true);
    const review = proceed(done);
    expect(where(review)).toBe('review');
    expect(where(back(review))).toBe('task-list');
    const changed = proceed(answer(change(review, 'applicant'), 'applicant', 'agent'));
    expect(where(changed)).toBe('company');
    expect(where(proceed(answer(changed, 'attorneyNumber', '٥١٢ ب')))).toBe('review');
  });
});

describe('another presentation meanwhile', () => {
  it('stays with the question at hand', () => {
    const draft = proceedTo(fill(begin(licence, key, 'question'), licenceAnswers), 'vehicle/plate');
    const steps: Draft = { ...draft, presentation: 'step' };
    expect(where(steps)).toBe('vehicle');
    expect(where(back(steps))).toBe('owner');
    expect(where(back({ ...steps, presentation: 'question' }))).toBe('owner/mobile');
    const tasks: Draft = { ...draft, presentation: 'task-list' };
    expect(where(proceed(tasks))).toBe('task-list');
    expect(where(back({ ...proceed(tasks), presentation: 'step' }))).toBe('vehicle');
    expect(pagesOf(tasks).map(({ id }) => id)).toEqual(pagesOf(steps).map(({ id }) => id));
  });
});
