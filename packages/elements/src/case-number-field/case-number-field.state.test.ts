import { describe, expect, it } from 'vitest';
import { caseText, readCase, splitCase } from './case-number-field.state.js';

const venues = [
  { id: 'sharq', words: ['قسم الشرق', 'الشرق'] },
  { id: 'october', words: ['قسم 6 أكتوبر'] },
] as const;

describe('caseText', () => {
  it.each([
    [{ number: '12', year: '2025' }, '12 / 2025'],
    [{ number: '12', year: '48', judicial: 'ق' }, '12 / 48 ق'],
    [{ number: '12', year: '48 ق', judicial: 'ق' }, '12 / 48 ق'],
    [{ number: '٨٦٧٢/٤٨ق.', judicial: 'ق' }, '٨٦٧٢/٤٨ق.'],
    [{ number: '12/48 قسم الشرق', judicial: 'ق' }, '12/48 قسم الشرق ق'],
    [{ number: '12/2025', year: ' ' }, '12/2025'],
    [{}, ''],
  ])('joins %j', (parts, text) => {
    expect(caseText(parts)).toBe(text);
  });
});

describe('readCase', () => {
  it.each([
    [
      { number: '١٢', year: '2025' },
      { value: '12/2025', judicial: false },
    ],
    [
      { number: '8672', year: '٤٨', judicial: 'ق' },
      { value: '8672/48ق', judicial: true },
    ],
    [{ number: '8672', year: '٤٨ ق' }, { value: '8672/48ق' }],
    [{ number: 'جنحة 7 لسنة 2025' }, { value: '7/2025', type: 'misdemeanour' }],
    [
      { number: 'جنحة 7/2025', type: 'felony' },
      { value: '7/2025', type: 'felony' },
    ],
    [{ number: '7', year: '2025', venue: ' قسم العرب ' }, { venue: 'قسم العرب' }],
    [{ number: '8672/48ق عليا' }, { venue: 'المحكمة الإدارية العليا' }],
  ])('reads %j', (parts, result) => {
    expect(readCase(parts, {})).toMatchObject({ ok: true, ...result });
  });

  it.each([
    [{}, { code: 'case-number-required' }],
    [{ year: '2025' }, { code: 'case-number-required' }],
    [{ number: '7' }, { code: 'case-number-year-missing' }],
    [
      { number: '7', year: '48' },
      { code: 'case-number-year', params: { year: '48' } },
    ],
    [
      { number: '7', year: '2020', judicial: 'ق' },
      { code: 'case-number-judicial', params: { year: '2020' } },
    ],
    [{ number: '2020', year: '12345' }, { code: 'case-number-order' }],
    [{ number: '7', year: '2025', type: 'unheard-of' }, { code: 'choice-unknown' }],
    [{ number: '7', year: '2025', venue: 'unheard-of' }, { code: 'choice-unknown' }],
  ])('refuses %j', (parts, problem) => {
    expect(readCase(parts, { venues })).toEqual({ ok: false, ...problem });
  });

  it('asks for what is needed beside number and year', () => {
    const parts = { number: '7', year: '2025' };
    expect(readCase(parts, {}, ['type', 'venue'])).toMatchObject({
      code: 'case-number-type-missing',
    });
    expect(readCase({ ...parts, type: 'felony' }, {}, ['type', 'venue'])).toMatchObject({
      code: 'case-number-venue-missing',
    });
    expect(readCase({ ...parts, type: 'felony', venue: 'sharq' }, { venues })).toMatchObject({
      type: 'felony',
      venue: 'sharq',
    });
  });
});

describe('splitCase', () => {
  it.each([
    [
      'الطعن رقم ٨٦٧٢ لسنة ٤٨ ق',
      { number: '٨٦٧٢', year: '٤٨', judicial: 'ق', type: '', venue: '' },
    ],
    [
      'جُنحة رقم ٠٧ لسنة 2025 قسم ٦ اكتوبر',
      { number: '٠٧', year: '2025', judicial: '', type: 'misdemeanour', venue: 'october' },
    ],
    ['1234/2025', { number: '1234', year: '2025', judicial: '', type: '', venue: '' }],
  ])('divides %s, digits as written', (text, parts) => {
    expect(splitCase(text, { venues }, {})).toEqual(parts);
  });

  it('leaves type and venue as they are where the text says nothing of them', () => {
    const before = { type: 'felony', venue: 'sharq' };
    expect(splitCase('7/2025', { venues }, before)).toMatchObject(before);
    expect(splitCase('جنح 7/2025', { venues }, before)).toMatchObject({ type: 'misdemeanour' });
  });

  it('names a supreme court in full where venues are free text', () => {
    expect(splitCase('الطعن رقم 8672 لسنة 48 ق. عليا', {}, {})).toMatchObject({
      venue: 'المحكمة الإدارية العليا',
    });
  });

  it('divides a pair whose year cannot be, for the box of the year to be wrong', () => {
    const before = { type: 'felony' };
    const parts = { number: '12', year: '٤٨', judicial: '', type: 'felony' };
    expect(splitCase('12/٤٨', {}, before)).toEqual(parts);
    expect(splitCase('12 / 2020 ق', {}, {})).toEqual({
      number: '12',
      year: '2020',
      judicial: 'ق',
    });
  });

  it('divides nothing that is no case', () => {
    for (const text of ['', '7', 'جنح', '7/2025 قسم الغرب']) {
      expect(splitCase(text, { venues }, {})).toBeNull();
    }
  });
});
