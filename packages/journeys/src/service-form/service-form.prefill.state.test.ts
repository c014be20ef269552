import { loadFieldRules } from '@fanar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { licence } from '../testing/licence.js';
import { partnership } from '../testing/partnership.js';
import { prefill } from './service-form.prefill.js';
import { prefilledAt } from './service-form.prefilled.js';
import { addItem, answer, begin, removeItem } from './service-form.state.js';

const key = 'key-0000000000000001';
const source = { ar: 'السجل المدني', en: 'Civil register' };
const mobile = { value: '+201001234567', source };

beforeAll(async () => {
  await loadFieldRules(licence);
  await loadFieldRules(partnership);
});

describe('what the host knows', () => {
  it('is put in where nothing was answered, and said to be from there while it is left alone', () => {
    const { draft, faults } = prefill(begin(licence, key), { mobile });
    expect(faults).toEqual([]);
    expect(draft.answers).toEqual({ mobile: '+201001234567' });
    expect(prefilledAt(draft, 'mobile')?.source).toBe(source);
    const changed = answer(draft, 'mobile', '+201112223334');
    expect(prefilledAt(changed, 'mobile')).toBeUndefined();
  });

  it('never replaces what the citizen typed or took away', () => {
    const typed = answer(begin(licence, key), 'mobile', '0100');
    expect(prefill(typed, { mobile }).draft.answers.mobile).toBe('0100');
    const emptied = answer(prefill(begin(licence, key), { mobile }).draft, 'mobile', undefined);
    expect(prefill(emptied, { mobile }).draft.answers).toEqual({});
    const other = { mobile: { ...mobile, value: '+201112223334' } };
    expect(prefill(emptied, other).draft.answers).toEqual({});
  });

  it('follows the host while it is left alone', () => {
    const { draft } = prefill(begin(licence, key), { mobile });
    const later = prefill(draft, { mobile: { ...mobile, value: '+201112223334' } }).draft;
    expect(later.answers.mobile).toBe('+201112223334');
    const gone = prefill(later, {}).draft;
    expect(gone.answers.mobile).toBe('+201112223334');
    expect(prefilledAt(gone, 'mobile')).toBeUndefined();
    expect(prefill(draft, { mobile }).draft).toBe(draft);
  });

  it('waits until its question comes into view', () => {
    const street = { value: 'شارع فلسطين ١٢', source };
    const { draft, faults } = prefill(begin(licence, key), { street });
    expect(draft.answers).toEqual({});
    expect(faults).toEqual([]);
    const delivery = { value: 'courier', source };
    expect(prefill(draft, { street, delivery }).draft.answers).toEqual({
      delivery: 'courier',
      street: 'شارع فلسطين ١٢',
    });
  });

  it('is refused where it does not hold, with the reason', () => {
    const given = {
      mobile: { value: '0100', source },
      plate: { value: 'أبج1234', source },
      colour: { value: 5, source },
      shoeSize: { value: '42', source },
      nationalId: { value: '29001010300917' } as unknown as typeof mobile,
    };
    const { draft, faults } = prefill(begin(licence, key), given);
    expect(draft.answers).toEqual({ plate: 'أبج1234' });
    expect(faults).toEqual([
      { path: 'shoeSize', code: 'field-unknown' },
      { path: 'nationalId', code: 'source-missing' },
      { path: 'mobile', code: expect.stringMatching(/^phone-/) as string },
      { path: 'colour', code: 'answer-type' },
    ]);
  });

  it('stays as it is where it is locked, items of groups included', () => {
    const locked = prefill(begin(licence, key), { mobile: { ...mobile, locked: true } }).draft;
    expect(answer(locked, 'mobile', '+201112223334')).toBe(locked);
    const partners = { 'partners/0/partnerName': { value: 'منى', source, locked: true } };
    const draft = prefill(begin(partnership, key), partners).draft;
    const three = addItem(draft, 'partners');
    expect(removeItem(three, 'partners', 0)).toBe(three);
    expect(answer(three, 'partners/0/partnerName', 'هدى')).toBe(three);
    expect(removeItem(three, 'partners', 1).answers.partners).toEqual([{ partnerName: 'منى' }, {}]);
  });

  it('moves up with its item', () => {
    const given = { 'partners/1/partnerName': { value: 'سامي', source } };
    const draft = removeItem(prefill(begin(partnership, key), given).draft, 'partners', 0);
    expect(draft.answers.partners).toEqual([{ partnerName: 'سامي' }, {}]);
    expect(prefilledAt(draft, 'partners/0/partnerName')?.source).toBe(source);
  });
});
