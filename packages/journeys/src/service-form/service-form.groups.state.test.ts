import { loadFieldRules } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { partnership, partnershipAnswers } from '../testing/partnership.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import type { Draft } from './service-form.model.js';
import { refused, submit } from './service-form.sending.js';
import {
  addItem,
  answer,
  back,
  begin,
  change,
  declare,
  proceed,
  removeItem,
} from './service-form.state.js';

const definition = { ...partnership, screening: [] };
const key = 'key-0000000000000001';

beforeAll(() => loadFieldRules(definition));

function atPartners(answers: Partial<typeof partnershipAnswers> = {}): Draft {
  const { partners: _partners, ...others } = partnershipAnswers;
  return fill(proceedTo(fill(begin(definition, key), others), 'partners'), answers);
}

function atReview(): Draft {
  return proceedTo(fill(begin(definition, key), partnershipAnswers), 'review');
}

function pointers({ problems }: Draft): readonly string[] {
  return problems.map(({ pointer }) => pointer);
}

describe('a group', () => {
  it('has its least number of items from the start, and asks for all of them', () => {
    const draft = atPartners();
    expect(draft.answers.partners).toEqual([{}, {}]);
    expect(pointers(proceed(draft))).toEqual([
      '/partners/0/partnerName',
      '/partners/0/share',
      '/partners/1/partnerName',
      '/partners/1/share',
    ]);
  });

  it('takes answers by path, in items within items too', () => {
    let draft = addItem(atPartners(), 'partners/1/minors');
    draft = fill(draft, {
      'partners/0/partnerName': 'منى',
      'partners/1/minors/0/minorName': 'ليلى',
    });
    expect(draft.answers.partners).toEqual([
      { partnerName: 'منى' },
      { minors: [{ minorName: 'ليلى' }] },
    ]);
    const unchanged = answer(draft, 'partners/7/partnerName', 'من خارج القائمة');
    expect(unchanged).toBe(draft);
  });

  it('moves up what is known of the items behind one that is removed', () => {
    const three = addItem(atPartners({ partners: partnershipAnswers.partners }), 'partners');
    const wrong = proceed(answer(three, 'partners/2/partnerName', 'هدى'));
    expect(pointers(wrong)).toEqual(['/partners/2/share']);
    const draft = removeItem(wrong, 'partners', 0);
    expect(draft.answers.partners).toEqual([
      { partnerName: 'سامي', share: 12, minors: [{ minorName: 'ليلى' }] },
      { partnerName: 'هدى' },
    ]);
    expect(pointers(draft)).toEqual(['/partners/1/share']);
    expect(removeItem(draft, 'partners', 9)).toBe(draft);
  });

  it('is never left with fewer items than it has to have', () => {
    const draft = removeItem(atPartners({ partners: partnershipAnswers.partners }), 'partners', 1);
    expect(draft.answers.partners).toEqual([partnershipAnswers.partners[0], {}]);
  });

  it('tells what must fit together at its first field, with the rule', () => {
    const uneven = answer(atPartners(partnershipAnswers), 'partners/0/share', 11);
    const wrong = proceed(uneven);
    expect(wrong.problems).toEqual([
      { pointer: '/partners', code: 'rule-broken', params: { rule: 'whole' } },
    ]);
    expect(where(proceed(answer(wrong, 'partners/1/share', 13)))).toBe('notes');
  });
});

describe('a group under review', () => {
  it('opens from any answer in it', () => {
    expect(where(change(atReview(), 'partners/1/minors/0/minorName'))).toBe('partners');
  });

  it('asks what a new item calls for before it returns', () => {
    let draft = addItem(change(atReview(), 'partners'), 'partners');
    draft = fill(draft, {
      'partners/0/share': 8,
      'partners/1/share': 8,
      'partners/2/partnerName': 'هدى',
      'partners/2/share': 8,
    });
    const asked = proceed(draft);
    expect(where(asked)).toBe('notes');
    expect(where(back(asked))).toBe('partners');
    expect(where(proceed(answer(asked, 'reason', 'شركة عائلية')))).toBe('review');
  });

  it('is sent in the order of the questions, with what is computed', () => {
    const { sending } = submit(declare(atReview(), true), 'ar');
    expect(sending?.answers).toEqual({ ...partnershipAnswers, total: 24 });
    expect(Object.keys(sending?.answers ?? {})).toEqual([
      'applicant',
      'tradeName',
      'partners',
      'total',
    ]);
  });

  it('takes problems of the server into its items, and loses none that has no place', () => {
    const sending = submit(declare(atReview(), true), 'ar');
    const errors = ['/partners/1/minors/0/minorName', '/nowhere', '/partners/5/share'].map(
      (pointer) => ({ pointer, code: 'answer-refused' }),
    );
    const draft = refused(sending, { code: 'answers-invalid', status: 422, errors }, key);
    expect(where(draft)).toBe('partners');
    expect(pointers(draft)).toEqual([
      '/partners/1/minors/0/minorName',
      '/partners/5/share',
      '/nowhere',
    ]);
    const returned = proceed(answer(draft, 'partners/1/minors/0/minorName', 'ليلى سامي'));
    expect(where(returned)).toBe('review');
    expect(pointers(returned)).toEqual(['/nowhere']);
    expect(submit(returned, 'ar').sending).toBeDefined();
  });
});
