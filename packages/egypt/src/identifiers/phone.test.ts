import { toAsciiDigits } from '@fanar/arabic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA_CODES } from './area-codes.js';
import { formatPhone, parsePhone, type PhoneKind } from './phone.js';
import { anyText, inEveryDigitScript, RUNS } from '../testing/any-text.js';

const shown = (text: string) => text.replaceAll(' ', '\u00A0');

describe('parsePhone', () => {
  it.each([
    '01001234567',
    '1001234567',
    '0100 123 4567',
    '0100-123-4567',
    '+20 100 123 4567',
    '+20 (0)100 123 4567',
    '+2001001234567',
    '0020 100 1234567',
    '201001234567',
    '\u202A+20\u00A0100\u202F1234567\u202C\u200E',
    '＋٢٠١٠٠١٢٣٤٥٦٧',
    '۰۱۰۰۱۲۳۴۵۶۷',
  ])('reads the mobile %j', (text) => {
    expect(parsePhone(text, { kinds: ['mobile'] })).toEqual({
      ok: true,
      value: '+201001234567',
      display: shown('0100 123 4567'),
      warnings: [],
      kind: 'mobile',
    });
  });

  it.each([
    ['0663220000', '+20663220000', '066 322 0000', ['EG-PTS']],
    ['(066) 322-0000', '+20663220000', '066 322 0000', ['EG-PTS']],
    ['663220000', '+20663220000', '066 322 0000', ['EG-PTS']],
    ['+20 2 2345 6789', '+20223456789', '02 2345 6789', ['EG-C', 'EG-GZ', 'EG-KB']],
    ['03 456 7890', '+2034567890', '03 456 7890', ['EG-ALX']],
    ['057 123 456', '+2057123456', '057 123 456', ['EG-DT']],
    ['057 123 4567', '+20571234567', '057 123 4567', ['EG-DT']],
    ['013 234 5678', '+20132345678', '013 234 5678', ['EG-KB']],
  ])('reads the landline %s', (text, value, display, governorates) => {
    const result = parsePhone(text, { kinds: ['landline'] });
    expect(result).toMatchObject({
      value,
      display: shown(display),
      kind: 'landline',
      area: { governorates },
    });
    expect(parsePhone(text)).toEqual(result);
  });

  it.each([
    '16117',
    '19123',
    '15341',
    '17000',
    '122',
    '123',
    '180',
    '١٦١١٧',
    '+20 16117',
    '0020122',
  ])('reads the hotline %s', (text) => {
    const value = toAsciiDigits(text).replace(/^(?:\+|00)20 ?/, '');
    expect(parsePhone(text)).toMatchObject({ ok: true, kind: 'hotline', value });
  });

  it.each<[string, string, string, PhoneKind]>([
    ['0800 123 4567', '+208001234567', '0800 123 4567', 'toll-free'],
    ['+20 900 1234567', '+209001234567', '0900 123 4567', 'premium'],
    ['٠٩٠٠١٢٣٤٥٦٧', '+209001234567', '0900 123 4567', 'premium'],
  ])('reads %s only where its kind is asked for', (text, value, display, kind) => {
    expect(parsePhone(text, { kinds: [kind] })).toMatchObject({ value, display: shown(display) });
    expect(parsePhone(text)).toEqual({ ok: false, code: 'phone-kind', params: { kind } });
    expect(formatPhone(value)).toBe(shown(display));
  });

  const usual: PhoneKind[] = ['mobile', 'landline', 'hotline'];
  const all: PhoneKind[] = [...usual, 'toll-free', 'premium'];
  it.each<[string, PhoneKind[], object]>([
    ['', all, { code: 'phone-required' }],
    ['0100x234567', all, { code: 'phone-characters', params: { character: 'x' } }],
    ['0100+1234567', all, { code: 'phone-characters', params: { character: '+' } }],
    ['+', all, { code: 'phone-characters', params: { character: '+' } }],
    ['+966501234567', all, { code: 'phone-country' }],
    ['00966501234567', all, { code: 'phone-country' }],
    ['01301234567', ['mobile'], { code: 'phone-prefix', params: { prefix: '013' } }],
    ['01401234567', all, { code: 'phone-prefix', params: { prefix: '014' } }],
    ['0711234567', ['landline'], { code: 'phone-prefix', params: { prefix: '071' } }],
    ['14123', ['hotline'], { code: 'phone-prefix', params: { prefix: '14' } }],
    ['0100123456', ['mobile'], { code: 'phone-length', params: { count: 10, expected: 11 } }],
    ['+20100123456', ['mobile'], { code: 'phone-length', params: { count: 10, expected: 11 } }],
    ['010012345678', all, { code: 'phone-length', params: { count: 12, expected: 11 } }],
    ['066322000', all, { code: 'phone-length', params: { count: 9, expected: 10 } }],
    ['10012345678', all, { code: 'phone-length', params: { count: 11, expected: 10 } }],
    ['100123456', ['mobile'], { code: 'phone-length', params: { count: 9, expected: 10 } }],
    ['6632200001', all, { code: 'phone-length', params: { count: 10, expected: 9 } }],
    ['23456789012', ['mobile'], { code: 'phone-prefix', params: { prefix: '023' } }],
    ['5012345678', ['mobile'], { code: 'phone-prefix', params: { prefix: '050' } }],
    ['2016117', usual, { code: 'phone-area-code' }],
    ['+20 16117', ['mobile'], { code: 'phone-kind', params: { kind: 'hotline' } }],
    ['+20 14123', ['hotline'], { code: 'phone-prefix', params: { prefix: '14' } }],
    ['+20 1234', ['hotline'], { code: 'phone-length', params: { count: 4, expected: 5 } }],
    ['016117', ['hotline'], { code: 'phone-length', params: { count: 6, expected: 5 } }],
    ['1612', ['hotline'], { code: 'phone-length', params: { count: 4, expected: 5 } }],
    ['3220000', ['landline'], { code: 'phone-area-code' }],
    ['34567890', all, { code: 'phone-area-code' }],
    ['0663220000', ['mobile'], { code: 'phone-kind', params: { kind: 'landline' } }],
    ['01001234567', ['landline'], { code: 'phone-kind', params: { kind: 'mobile' } }],
    ['0800123456', all, { code: 'phone-length', params: { count: 10, expected: 11 } }],
    ['0700123456', ['toll-free'], { code: 'phone-length', params: { count: 10, expected: 11 } }],
    ['07001234567', ['toll-free'], { code: 'phone-prefix', params: { prefix: '070' } }],
    ['0800123456', usual, { code: 'phone-length', params: { count: 10, expected: 11 } }],
    ['16117', ['mobile', 'landline'], { code: 'phone-kind', params: { kind: 'hotline' } }],
  ])('refuses %j among %j', (text, kinds, problem) => {
    expect(parsePhone(text, { kinds })).toEqual({ ok: false, ...problem });
  });

  it('does not take a mobile with a digit missing for a landline of 10th of Ramadan', () => {
    expect(parsePhone('0155 123 456')).toMatchObject({ code: 'phone-length' });
    expect(parsePhone('0155 123 456', { kinds: ['landline'] })).toMatchObject({
      value: '+20155123456',
    });
    expect(formatPhone('+20155123456')).toBe(shown('015 512 3456'));
  });

  it('reads every area, whatever the digits, and its own display', () => {
    for (const { code, lengths } of AREA_CODES) {
      for (const length of lengths) {
        const value = `+20${code}${'3456789'.padEnd(length, '2').slice(0, length)}`;
        for (const text of inEveryDigitScript(formatPhone(value))) {
          expect(parsePhone(text, { kinds: ['landline'] })).toMatchObject({ value });
        }
      }
    }
  });

  it('never throws, and reads its own display back', () => {
    const nearly = fc
      .tuple(
        fc.constantFrom('', '0', '+20', '0020', '20', '+200'),
        fc.constantFrom('', '10', '11', '15', '66', '2', '3', '57', '16', '19', '800', '900'),
        fc.stringMatching(/^\d{1,11}$/),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, nearly), fc.subarray(all), (text, kinds) => {
        const result = parsePhone(text, { kinds });
        if (result.ok) {
          expect(kinds).toContain(result.kind);
          expect(parsePhone(result.display, { kinds })).toEqual(result);
          expect(parsePhone(result.value, { kinds })).toEqual(result);
          expect(formatPhone(result.value)).toBe(result.display);
        } else {
          expect(result.code).toMatch(/^phone-/);
          if (result.code === 'phone-length') {
            expect(result.params?.count).not.toBe(result.params?.expected);
          }
        }
      }),
      RUNS,
    );
  });
});
