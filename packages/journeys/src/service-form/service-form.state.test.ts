import { loadFieldRules, type Field, type ServiceDefinition } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { licence, licenceAnswers, licenceReceipt } from '../testing/licence.js';
import { partnership } from '../testing/partnership.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import { currentPage, pagesOf } from './service-form.path.js';
import type { Draft } from './service-form.model.js';
import { answerScreening } from './service-form.screening.js';
import { declarationPointer, received, refused, submit, vetoed } from './service-form.sending.js';
import {
  answer,
  back,
  begin,
  change,
  declare,
  hasBegun,
  isAskedAtStart,
  proceed,
  started,
} from './service-form.state.js';

beforeAll(() => loadFieldRules(licence));

const key = 'key-0000000000000001';
const freshKey = 'key-0000000000000002';
const lost = { code: 'network-unreachable', status: 0 };

function atReview(answers: Record<string, Draft['answers'][string]> = licenceAnswers): Draft {
  return proceedTo(fill(begin(licence, key), answers), 'review');
}

function sendingDraft(draft = atReview()): Draft {
  return submit(declare(draft, true), 'ar');
}

describe('going on', () => {
  it('leads from what you need through every step in view to the review', () => {
    let draft = fill(begin(licence, key), licenceAnswers);
    const way = [where(draft)];
    while (where(draft) !== 'review') way.push(where((draft = proceed(draft))));
    expect(way).toEqual(['what-you-need', 'owner', 'vehicle', 'documents', 'delivery', 'review']);
  });

  it('includes a step once an answer brings it into view', () => {
    const draft = proceedTo(fill(begin(licence, key), licenceAnswers), 'delivery');
    expect(pagesOf(draft)).toHaveLength(4);
    const courier = answer(draft, 'delivery', 'courier');
    expect(pagesOf(courier)).toHaveLength(5);
    expect(where(proceed(courier))).toBe('address');
  });

  it('stays where something is wrong and says what, of this step alone', () => {
    const draft = proceed(proceed(begin(licence, key)));
    expect(where(draft)).toBe('owner');
    expect(draft.problems.map(({ pointer }) => pointer)).toEqual(['/nationalId', '/mobile']);
  });

  it('does not ask for what is hidden within a step', () => {
    const draft = fill(atReview({ ...licenceAnswers, delivery: 'office' }), {});
    const address = proceedTo(answer(change(draft, 'delivery'), 'delivery', 'courier'), 'address');
    expect(currentPage(address)?.fields.map(({ field }) => field.id)).toEqual(['street', 'home']);
    const flat = fill(address, { street: 'شارع فلسطين ١٢', home: 'flat' });
    expect(currentPage(flat)?.fields.map(({ field }) => field.id)).toEqual([
      'street',
      'home',
      'floor',
    ]);
    expect(proceed(flat).problems.map(({ pointer }) => pointer)).toEqual(['/floor']);
  });
});

describe('where the page itself says what is needed', () => {
  it('begins with the first thing asked, and nothing before it', () => {
    const draft = begin(licence, key);
    const firsts = [draft, begin(partnership, key), begin(licence, key, 'task-list')].map(started);
    expect(firsts.map(where)).toEqual(['owner', 'screening', 'task-list']);
    expect(firsts.map(back)).toEqual(firsts);
    expect(firsts.map(isAskedAtStart)).toEqual([true, true, true]);
    expect(isAskedAtStart(draft)).toBe(false);
    expect(started(firsts[0] as Draft)).toBe(firsts[0]);
  });

  it('leaves one under way where it is, answers and all', () => {
    const before = proceedTo(fill(begin(licence, key), licenceAnswers), 'vehicle');
    const draft = started(before);
    expect(where(draft)).toBe('vehicle');
    expect(draft.answers).toBe(before.answers);
    expect(where(back(draft))).toBe('owner');
    expect(where(back(back(draft)))).toBe('owner');
  });

  it('holds nothing of the citizen before she has answered anything herself', () => {
    const first = started(begin(licence, key));
    const entry = { value: '+201001234567', source: 'السجل' };
    const known = { ...answer(first, 'mobile', entry.value), prefilled: { mobile: entry } };
    expect([first, known, begin(licence, key)].map(hasBegun)).toEqual([false, false, false]);
    const typed = [answer(known, 'nationalId', '29'), answer(known, 'mobile', '+20100')];
    expect(typed.map(hasBegun)).toEqual([true, true]);
  });

  it('leads back out of a refusal', () => {
    const asked = proceed(begin(partnership, key));
    const answered = answerScreening(answerScreening(asked, 'adult', 'no'), 'activity', 'trade');
    const refusedAtOnce = started(proceed(back(answered)));
    expect(where(refusedAtOnce)).toBe('not-eligible');
    expect(where(back(refusedAtOnce))).toBe('screening');
  });
});

describe('going back', () => {
  it('keeps what was entered, valid or not', () => {
    const draft = answer(proceed(begin(licence, key)), 'nationalId', '2900');
    const returned = proceed(back(draft));
    expect(where(returned)).toBe('owner');
    expect(returned.answers).toEqual({ nationalId: '2900' });
  });

  it('clears the messages', () => {
    const draft = proceed(proceed(begin(licence, key)));
    expect(draft.problems).not.toEqual([]);
    expect(proceed(back(draft)).problems).toEqual([]);
  });

  it('passes over a step that has gone out of view', () => {
    const answers = { ...licenceAnswers, delivery: 'courier', street: 'شارع ١', home: 'house' };
    const draft = atReview(answers);
    const office = proceed(answer(change(draft, 'delivery'), 'delivery', 'office'));
    expect(where(office)).toBe('review');
    expect(where(back(office))).toBe('delivery');
  });

  it('stays at the first place', () => {
    const draft = begin(licence, key);
    expect(back(draft)).toBe(draft);
  });
});

describe('changing an answer from the review', () => {
  it('returns straight to the review', () => {
    const draft = answer(change(atReview(), 'plate'), 'plate', 'سصط987');
    expect(where(draft)).toBe('vehicle');
    expect(where(proceed(draft))).toBe('review');
    expect(where(back(draft))).toBe('review');
  });

  it('asks newly needed questions first, then returns', () => {
    const draft = answer(change(atReview(), 'delivery'), 'delivery', 'courier');
    const asked = proceed(draft);
    expect(where(asked)).toBe('address');
    expect(asked.problems).toEqual([]);
    expect(where(back(asked))).toBe('delivery');
    expect(where(proceed(fill(asked, { street: 'شارع ١', home: 'house' })))).toBe('review');
  });

  it('asks an optional question that came into view within a step already passed', () => {
    const optionalHolder = withOptionalHolder(licence);
    const before = proceedTo(fill(begin(optionalHolder, key), licenceAnswers), 'review');
    const draft = proceed(answer(change(before, 'delivery'), 'delivery', 'courier'));
    expect(where(draft)).toBe('vehicle');
    expect(where(proceed(proceed(draft)))).toBe('address');
  });

  it('ignores a field that is not in view', () => {
    const draft = atReview();
    expect(change(draft, 'street')).toBe(draft);
  });
});

describe('sending', () => {
  it('needs the declaration', () => {
    const draft = submit(atReview(), 'ar');
    expect(draft.sending).toBeUndefined();
    expect(draft.problems).toEqual([{ pointer: declarationPointer, code: 'checkbox-missing' }]);
  });

  it('sends the answers in view, in the order of the questions', () => {
    const hidden = { street: 'شارع ١', ...licenceAnswers };
    const { sending } = sendingDraft(atReview(hidden));
    expect(sending).toEqual({
      service: licence.id,
      version: 3,
      answers: licenceAnswers,
      language: 'ar',
      declared: true,
    });
    expect(Object.keys(sending?.answers ?? {})).toEqual(Object.keys(licenceAnswers));
  });

  it('sends once, however often it is asked', () => {
    const draft = sendingDraft();
    expect(submit(draft, 'ar')).toBe(draft);
  });

  it('does not let the answers change under way', () => {
    const draft = sendingDraft();
    expect(answer(draft, 'plate', 'أ1')).toBe(draft);
    expect(back(draft)).toBe(draft);
    expect(change(draft, 'plate')).toBe(draft);
    expect(declare(draft, false)).toBe(draft);
  });

  it('goes to a question that became due instead', () => {
    const draft = answer(atReview(), 'delivery', 'courier');
    const due = submit(declare(draft, true), 'ar');
    expect(where(due)).toBe('address');
    expect(due.problems).toEqual([]);
  });

  it('ends with the receipt', () => {
    expect(received(sendingDraft(), licenceReceipt)).toEqual({
      phase: 'submitted',
      definition: licence,
      answers: licenceAnswers,
      receipt: licenceReceipt,
      isEarlierSending: false,
    });
  });

  it('stops at the veto of the host, with its reason', () => {
    const draft = vetoed(sendingDraft(), { code: 'service-closed' });
    expect(draft.sending).toBeUndefined();
    expect(draft.failure).toEqual({ code: 'service-closed' });
    expect(vetoed(sendingDraft()).failure).toBeUndefined();
  });
});

describe('a lost connection', () => {
  it('keeps everything and the key for the next try', () => {
    const before = sendingDraft();
    const draft = refused(before, lost, freshKey);
    expect(where(draft)).toBe('review');
    expect(draft).toMatchObject({ answers: licenceAnswers, key, isDeclared: true });
    expect(draft.failure).toEqual({ code: 'network-unreachable' });
    expect(submit(draft, 'ar').sending).toBe(before.sending);
    expect(submit(draft, 'ar').failure).toBeUndefined();
  });

  it.each([200, 408, 429, 500, 503])('is not told from an answer of %i', (status) => {
    const draft = refused(sendingDraft(), { code: 'service-unavailable', status }, freshKey);
    expect(draft.key).toBe(key);
  });

  it('finds the receipt of a sending that had arrived, when answers changed since', () => {
    const first = sendingDraft();
    const changed = proceed(
      answer(change(refused(first, lost, freshKey), 'plate'), 'plate', 'س12'),
    );
    const second = submit(changed, 'ar');
    expect(second.sending?.answers.plate).toBe('س12');
    const third = refused(second, { code: 'idempotency-key-reused', status: 409 }, freshKey);
    expect(third.sending).toBe(first.sending);
    expect(third.key).toBe(key);
    expect(received(third, licenceReceipt).isEarlierSending).toBe(true);
  });

  it.each([400, 401, 403, 413])('is not told from a %i that meets a retry', (status) => {
    const retry = submit(refused(sendingDraft(), lost, freshKey), 'ar');
    const draft = refused(retry, { code: 'sign-in-needed', status }, freshKey);
    expect(draft).toMatchObject({ key, failure: { code: 'sign-in-needed' } });
    expect(submit(draft, 'ar').sending).toBe(retry.sending);
  });

  it('tries every earlier sending before it gives up', () => {
    const one = refused(sendingDraft(), lost, freshKey);
    const two = refused(submit(answer(one, 'plate', 'س12'), 'ar'), lost, freshKey);
    const three = submit(answer(two, 'plate', 'س13'), 'ar');
    const reused = { code: 'idempotency-key-reused', status: 409 };
    const retryTwo = refused(three, reused, freshKey);
    expect(retryTwo.sending?.answers.plate).toBe('س12');
    const retryOne = refused(retryTwo, reused, freshKey);
    expect(retryOne.sending?.answers.plate).toBe('أبج1234');
    const end = refused(retryOne, reused, freshKey);
    expect(end.sending).toBeUndefined();
    expect(end.key).toBe(freshKey);
    expect(end.failure).toEqual({ code: 'idempotency-key-reused' });
  });
});

describe("the server's refusal", () => {
  const invalid = (...pointers: string[]) => ({
    code: 'answers-invalid',
    status: 422,
    errors: pointers.map((pointer) => ({ pointer, code: 'answer-refused' })),
  });

  it('leads to the first step concerned and shows its problems', () => {
    const draft = refused(sendingDraft(), invalid('/vehicleLicence/0', '/plate'), freshKey);
    expect(where(draft)).toBe('vehicle');
    expect(draft.problems).toEqual([{ pointer: '/plate', code: 'answer-refused' }]);
    expect(draft.key).toBe(freshKey);
  });

  it('stands while nothing has changed', () => {
    const draft = proceed(refused(sendingDraft(), invalid('/plate'), freshKey));
    expect(where(draft)).toBe('vehicle');
    expect(draft.problems).toHaveLength(1);
  });

  it('leads on to the other steps concerned, then to the review', () => {
    const draft = refused(sendingDraft(), invalid('/plate', '/vehicleLicence'), freshKey);
    const documents = proceed(answer(draft, 'plate', 'س12'));
    expect(where(documents)).toBe('documents');
    expect(where(proceed(documents))).toBe('review');
  });

  it('is dealt with by another answer too, where two belong together', () => {
    const draft = refused(sendingDraft(), invalid('/plate'), freshKey);
    const owner = answer(change(back(draft), 'nationalId'), 'nationalId', '29001011234575');
    const vehicle = proceed(owner);
    expect(where(vehicle)).toBe('vehicle');
    expect(where(proceed(vehicle))).toBe('review');
  });

  it('stays on the review where no question in view is concerned', () => {
    const draft = refused(sendingDraft(), invalid('/street'), freshKey);
    expect(where(draft)).toBe('review');
    expect(draft.failure).toEqual({ code: 'answers-invalid' });
  });

  it('reads escaped pointers', () => {
    const definition = withFieldId(licence, 'plate', 'plate~1/2');
    const { plate, ...others } = licenceAnswers;
    const filled = fill(begin(definition, key), { ...others, 'plate~01~12': plate });
    const draft = refused(
      sendingDraft(proceedTo(filled, 'review')),
      invalid('/plate~01~12'),
      freshKey,
    );
    expect(where(draft)).toBe('vehicle');
  });
});

function withFieldId(definition: ServiceDefinition, from: string, to: string): ServiceDefinition {
  const steps = definition.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => (field.id === from ? { ...field, id: to } : field)),
  }));
  return { ...definition, steps };
}

/** The vehicle step gains an optional question that only courier delivery brings into view. */
function withOptionalHolder(definition: ServiceDefinition): ServiceDefinition {
  const holder: Field = {
    id: 'holder',
    type: 'text',
    label: { ar: 'حامل للرخصة' },
    required: false,
    when: { '==': [{ var: 'delivery' }, 'courier'] },
  };
  const steps = definition.steps.map((step) =>
    step.id === 'vehicle' ? { ...step, fields: [...step.fields, holder] } : step,
  );
  return { ...definition, steps };
}
