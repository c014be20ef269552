import { fieldsOf, loadFieldRules, type Field } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentCode, verifying } from '../testing/verifying.js';
import { fill, proceedTo, where } from '../testing/walking.js';
import { withoutSensitive } from './keeping/record.js';
import type { Draft } from './service-form.model.js';
import { currentPage } from './service-form.path.js';
import { refused, submit } from './service-form.sending.js';
import { answer, begin, change, declare, proceed } from './service-form.state.js';
import { areTasksCompleted } from './service-form.tasks.js';
import {
  codeFor,
  codeSent,
  isVerified,
  proofsToSend,
  unverifiedIn,
  verified,
  withProving,
} from './service-form.verification.js';
import { beginAgain, recordOf, resume } from './service-form.versions.js';

beforeAll(() => loadFieldRules(verifying));

const mobile = '+201001234567';
const other = '+201223334445';
const plate = 'أبج1234';

function started(presentation?: Draft['presentation']): Draft {
  return withProving(begin(verifying, 'key-0000000000000001', presentation), true);
}

/** On the step that asks for the number, which was given. */
function atMobile(number = mobile): Draft {
  return answer(proceed(started()), 'mobile', number);
}

function atReview(): Draft {
  return proceedTo(answer(verified(atMobile(), mobile, 'proof'), 'plate', plate), 'review');
}

const unverified = (draft: Draft) =>
  unverifiedIn(draft, currentPage(draft)?.fields ?? []).map(({ pointer }) => pointer);

describe('an answer to be verified', () => {
  it('keeps its step until a code has proved it', () => {
    const draft = atMobile();
    expect(unverified(draft)).toEqual(['/mobile']);
    const stopped = proceed(draft);
    expect(where(stopped)).toBe('contact');
    expect(stopped.problems).toEqual([{ pointer: '/mobile', code: 'answer-unverified' }]);

    const asked = codeSent(draft, mobile, sentCode());
    expect(codeFor(asked, mobile)).toMatchObject({ length: 6 });
    expect(where(proceed(asked))).toBe('contact');

    const proved = verified(asked, mobile, 'proof');
    expect(codeFor(proved, mobile)).toBeUndefined();
    expect(isVerified(proved, mobile)).toBe(true);
    expect(where(proceed(proved))).toBe('vehicle');
  });

  it('is told after what is wrong with it, and not where nothing was given', () => {
    expect(proceed(atMobile('0100')).problems).toMatchObject([{ code: 'phone-length' }]);
    const mailed = answer(verified(atMobile(), mobile, 'proof'), 'mail', 'Mona@example.org');
    expect(unverified(mailed)).toEqual(['/mail']);
    expect(unverified(answer(mailed, 'mail', undefined))).toEqual([]);
  });

  it('is proved itself, so that another is not, and going back to it needs no other code', () => {
    const proved = verified(atMobile(), mobile, 'proof');
    const changed = answer(proved, 'mobile', other);
    expect(unverified(changed)).toEqual(['/mobile']);
    expect(codeFor(codeSent(changed, other, sentCode()), mobile)).toBeUndefined();
    expect(unverified(answer(changed, 'mobile', mobile))).toEqual([]);

    const mailed = verified(answer(proved, 'mail', 'Mona@example.org'), 'Mona@example.org', 'p');
    expect(unverified(answer(mailed, 'mail', 'mona@example.org'))).toEqual([]);
  });

  it('holds back a task, and sends one back from the review', () => {
    const filled = fill(started('task-list'), { mobile, plate });
    const done = proceed(change(proceed(proceed(filled)), 'plate'));
    const review = verified(proceed(change(done, 'mobile')), mobile, 'proof');
    expect(areTasksCompleted(review)).toBe(false);
    expect(areTasksCompleted(proceed(change(review, 'mobile')))).toBe(true);

    const changed = answer(change(atReview(), 'mobile'), 'mobile', other);
    const sent = submit(declare({ ...changed, trail: atReview().trail }, true), 'ar');
    expect(sent.sending).toBeUndefined();
    expect([where(sent), sent.problems]).toEqual([
      'contact',
      [{ pointer: '/mobile', code: 'answer-unverified' }],
    ]);
  });

  it('needs no code where nobody can send one', () => {
    const draft = withProving(atMobile(), false);
    expect(draft).not.toHaveProperty('proving');
    expect(where(proceed(draft))).toBe('vehicle');
    expect(withProving(draft, false)).toBe(draft);
  });
});

describe('a proof', () => {
  it('goes with the application, by pointer, while its answer does', () => {
    const draft = submit(declare(atReview(), true), 'ar');
    expect(draft.sending).toMatchObject({ proofs: { '/mobile': 'proof' } });
    expect(proofsToSend(answer(atReview(), 'mobile', other))).toBeUndefined();
  });

  it('that the server does not take is forgotten, and asked for again where it belongs', () => {
    const errors = [
      { pointer: '/mobile', code: 'code-expired' },
      { pointer: '/plate', code: 'plate-zero' },
    ];
    const error = { code: 'answers-invalid', status: 422, errors };
    const back = refused(submit(declare(atReview(), true), 'ar'), error, 'key-2');
    expect(where(back)).toBe('contact');
    expect(back.problems).toEqual([{ pointer: '/mobile', code: 'answer-unverified' }]);
    expect(back.verdict?.problems).toEqual([errors[1]]);
    const again = proceed(verified(back, mobile, 'another'));
    expect([where(again), proceed(again).problems]).toEqual(['vehicle', [errors[1]]]);

    const alone = refused(
      submit(declare(atReview(), true), 'ar'),
      { ...error, errors: errors.slice(0, 1) },
      'key-2',
    );
    expect(where(proceed(verified(alone, mobile, 'another')))).toBe('review');
  });

  it('outlives its page and the version of the service', () => {
    const draft = codeSent(atReview(), 'mona@example.org', sentCode());
    const record = JSON.parse(JSON.stringify(recordOf(draft))) as ReturnType<typeof recordOf>;
    expect(resume(verifying, record)).toEqual(draft);
    const next = { ...verifying, version: 9 };
    expect(isVerified(beginAgain(draft, next, 'key-3'), mobile)).toBe(true);
  });

  it('is not kept where the number is not', () => {
    const isSecret = (id: string) => ({
      ...verifying,
      steps: verifying.steps.map((step) => ({
        ...step,
        fields: step.fields.map((field): Field =>
          field.id === id ? { ...field, sensitive: true } : field,
        ),
      })),
    });
    const record = recordOf(atReview());
    expect(fieldsOf(isSecret('mobile')).filter(({ sensitive }) => sensitive)).toHaveLength(1);
    const { record: kept } = withoutSensitive(isSecret('mobile'), record);
    expect(JSON.stringify(kept)).not.toContain(mobile);
    expect(withoutSensitive(isSecret('plate'), record).record.proving).toEqual(record.proving);
  });
});
