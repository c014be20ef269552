import { describe, expect, it } from 'vitest';
import { parseIban } from './iban.js';
import { parsePassport } from './passport.js';
import { parsePostcode } from './postcode.js';
import { parseTaxNumber } from './tax-number.js';

const NBSP = '\u00A0';

describe('parseIban', () => {
  it.each([
    'EG380019000500000000263180002',
    'eg38 0019 0005 0000 0000 2631 8000 2',
    'EG٣٨-٠٠١٩-٠٠٠٥-٠٠٠٠-٠٠٠٠-٢٦٣١-٨٠٠٠-٢',
    'IBAN: EG38 0019 0005 0000 0000 2631 8000 2',
    '\u2066EG38\u00A00019000500000000263180002\u2069',
  ])('reads %j', (text) => {
    expect(parseIban(text)).toEqual({
      ok: true,
      value: 'EG380019000500000000263180002',
      display: 'EG38 0019 0005 0000 0000 2631 8000 2'.replaceAll(' ', NBSP),
      warnings: [],
      bank: '0019',
      branch: '0005',
      account: '00000000263180002',
    });
  });

  it.each([
    [' ', { code: 'iban-required' }],
    ['EG38001900050000000026318000O', { code: 'iban-characters', params: { character: 'O' } }],
    ['مصر38', { code: 'iban-characters', params: { character: 'م' } }],
    ['GB33BUKB20201555555555', { code: 'iban-country' }],
    ['380019000500000000263180002', { code: 'iban-country' }],
    ['EG38001900050000000026318000', { code: 'iban-length', params: { count: 28 } }],
    ['EG380019000500000000263180003', { code: 'iban-check' }],
    ['EG380019000500000000263108002', { code: 'iban-check' }],
    ['ß380019000500000000263180002', { code: 'iban-characters', params: { character: 'ß' } }],
    ['EG38001900050000000026318000ß', { code: 'iban-characters', params: { character: 'ß' } }],
  ])('refuses %j', (text, problem) => {
    expect(parseIban(text)).toEqual({ ok: false, ...problem });
  });
});

describe('the check digits of an IBAN', () => {
  /** Accounts whose check digits are 97, 98 and 02: 00, 01 and 99 leave the same remainder. */
  it.each([
    ['0002', '97', '00'],
    ['0002', '98', '01'],
    ['0002', '02', '99'],
  ])('run from 02 to 98 (bank %s, %s and not %s)', (bank, right, wrong) => {
    const accounts = Array.from({ length: 200 }, (_, at) => bank + String(at).padStart(21, '0'));
    const account = accounts.find((digits) => parseIban(`EG${right}${digits}`).ok);
    expect(account).toBeDefined();
    expect(parseIban(`EG${wrong}${account ?? ''}`)).toEqual({ ok: false, code: 'iban-check' });
  });
});

describe('parseTaxNumber', () => {
  it.each(['331105268', '٣٣١-١٠٥-٢٦٨', '۳۳۱ ۱۰۵ ۲۶۸'])('reads %j', (text) => {
    const display = `331${NBSP}105${NBSP}268`;
    expect(parseTaxNumber(text)).toEqual({ ok: true, value: '331105268', display, warnings: [] });
  });

  it('takes another length from the host', () => {
    expect(parseTaxNumber('123456789012345', { length: 15 })).toMatchObject({ ok: true });
    expect(parseTaxNumber('331105268', { length: 15 })).toEqual({
      ok: false,
      code: 'tax-number-length',
      params: { count: 9, expected: 15 },
    });
  });

  it.each([
    ['', { code: 'tax-number-required' }],
    ['33110526A', { code: 'tax-number-characters', params: { character: 'A' } }],
    ['33110526', { code: 'tax-number-length', params: { count: 8, expected: 9 } }],
  ])('refuses %j', (text, problem) => {
    expect(parseTaxNumber(text)).toEqual({ ok: false, ...problem });
  });
});

describe('parsePassport', () => {
  it.each([
    ['a ١٢٣٤٥٦٧٨', 'A12345678'],
    ['A1234567<<', 'A1234567'],
    ['b12345678', 'B12345678'],
  ])('reads %j', (text, value) => {
    expect(parsePassport(text)).toEqual({ ok: true, value, display: value, warnings: [] });
  });

  it('warns of a form that is not the Egyptian one', () => {
    expect(parsePassport('C01X00T47')).toMatchObject({
      ok: true,
      warnings: [{ code: 'passport-form' }],
    });
  });

  it.each([
    ['<<', { code: 'passport-required' }],
    ['أ1234567', { code: 'passport-characters', params: { character: 'أ' } }],
    ['ß1234567', { code: 'passport-characters', params: { character: 'ß' } }],
    ['ﬁ123456', { code: 'passport-characters', params: { character: 'ﬁ' } }],
    ['ı1234567', { code: 'passport-characters', params: { character: 'ı' } }],
    ['A123456²', { code: 'passport-characters', params: { character: '²' } }],
    ['A<1234567', { code: 'passport-characters', params: { character: '<' } }],
    ['A123456789', { code: 'passport-length', params: { count: 10, limit: 9 } }],
  ])('refuses %j', (text, problem) => {
    expect(parsePassport(text)).toEqual({ ok: false, ...problem });
  });
});

describe('parsePostcode', () => {
  it('tells the governorate where the prefix is known', () => {
    expect(parsePostcode('٤٢٥١١')).toMatchObject({
      value: '42511',
      governorate: { iso: 'EG-PTS' },
    });
    expect(parsePostcode('4251101')).toMatchObject({ ok: true, value: '4251101' });
    expect(parsePostcode('99999')).toMatchObject({ ok: true, governorate: null });
  });

  it('takes other lengths from the host', () => {
    expect(parsePostcode('425111', { lengths: [6] })).toMatchObject({ value: '425111' });
    expect(parsePostcode('4251101', { lengths: [5] })).toMatchObject({ code: 'postcode-length' });
  });

  it.each([
    ['', { code: 'postcode-required' }],
    ['425A1', { code: 'postcode-characters', params: { character: 'A' } }],
    ['425111', { code: 'postcode-length', params: { count: 6 } }],
  ])('refuses %j', (text, problem) => {
    expect(parsePostcode(text)).toEqual({ ok: false, ...problem });
  });
});
