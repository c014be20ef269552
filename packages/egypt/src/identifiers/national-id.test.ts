import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNationalId, maskNationalId, parseNationalId } from './national-id.js';
import { anyText, inEveryDigitScript, RUNS } from '../testing/any-text.js';

const NBSP = '\u00A0';

describe('parseNationalId (nid-vectors)', () => {
  it.each([
    '20001150300919',
    '20001150301028',
    '20001150301117',
    '20001150300226',
    '20001150300315',
  ])('reads %s, right under every check-digit rule', (value) => {
    expect(parseNationalId(value, { now: new Date('1950-01-01T00:00:00Z') })).toMatchObject({
      ok: true,
      value,
      birthDate: '1900-01-15',
      governorateCode: '03',
      bornAbroad: false,
      checksum: 'match',
      warnings: [],
    });
  });

  it.each([
    ['20001150300919', 'male'],
    ['20001150301028', 'female'],
  ])('takes the sex of %s from the thirteenth digit', (text, sex) => {
    expect(parseNationalId(text)).toMatchObject({ sex });
  });

  it.each([
    ['20001150300111', 'ambiguous'],
    ['20001150300110', 'ambiguous'],
    ['20001150300115', 'mismatch'],
    ['20001150300510', 'ambiguous'],
    ['20001150300511', 'mismatch'],
    ['20001150300918', 'mismatch'],
  ])('says of the check digit of %s: %s', (text, checksum) => {
    const result = parseNationalId(text);
    expect(result).toMatchObject({ ok: true, checksum });
    const warned = result.ok && result.warnings.some(({ code }) => code === 'national-id-checksum');
    expect(warned).toBe(checksum === 'mismatch');
  });

  it.each([
    ['', { code: 'national-id-required' }],
    [' \u200F ', { code: 'national-id-required' }],
    ['2000115030091x', { code: 'national-id-characters', params: { character: 'x' } }],
    ['2000115030091', { code: 'national-id-length', params: { count: 13 } }],
    ['200011503009199', { code: 'national-id-length', params: { count: 15 } }],
    ['10001150300919', { code: 'national-id-century' }],
    ['40001150300919', { code: 'national-id-century' }],
    ['00000000000000', { code: 'national-id-century' }],
    ['20000150300919', { code: 'national-id-birth-date' }],
    ['20013150300919', { code: 'national-id-birth-date' }],
    ['20002300300919', { code: 'national-id-birth-date' }],
    ['20002290300919', { code: 'national-id-birth-date' }],
    ['39912310300919', { code: 'national-id-future' }],
  ])('refuses %j', (text, problem) => {
    expect(parseNationalId(text)).toEqual({ ok: false, ...problem });
  });

  it('knows that 2000 was a leap year and 1900 was not', () => {
    expect(parseNationalId('30002290300919')).toMatchObject({ birthDate: '2000-02-29' });
  });

  it('compares birth with today in Cairo', () => {
    const born = '30001010300919';
    expect(parseNationalId(born, { now: new Date('1999-12-31T22:00:00Z') }).ok).toBe(true);
    expect(parseNationalId(born, { now: new Date('1999-12-31T21:59:00Z') })).toMatchObject({
      code: 'national-id-future',
    });
  });

  it.each(['05', '20', '36', '99'])('only warns about governorate %s', (code) => {
    expect(parseNationalId(`2000115${code}00919`)).toMatchObject({
      ok: true,
      warnings: expect.arrayContaining([
        { code: 'national-id-governorate', params: { governorate: code } },
      ]) as unknown,
    });
  });

  it('takes further governorate codes from the host', () => {
    const options = { governorateCodes: ['05'] };
    expect(parseNationalId('20001150500919', options)).toMatchObject({
      governorateCode: '05',
      warnings: [{ code: 'national-id-checksum' }],
    });
    expect(parseNationalId('20001153600919', options)).toMatchObject({
      warnings: [{ code: 'national-id-governorate' }, { code: 'national-id-checksum' }],
    });
  });

  it('says nothing of the check digit where the host does not want it', () => {
    expect(parseNationalId('20001150300918', { checksum: false })).toMatchObject({
      ok: true,
      checksum: 'mismatch',
      warnings: [],
    });
  });

  it('knows births registered abroad', () => {
    expect(parseNationalId('20001158800919')).toMatchObject({
      bornAbroad: true,
    });
  });

  it.each([
    '2 000115 03 0091 9',
    '2-000115-03-0091-9',
    '\u200F2\u202F000115\u00A003\u20130091\u22129\u202C',
    '\uFEFF2000115030091\u200B9\n',
  ])('accepts separators and stray controls: %j', (text) => {
    expect(parseNationalId(text)).toMatchObject({ value: '20001150300919' });
  });

  it('reads the three digit scripts alike', () => {
    for (const text of inEveryDigitScript('2 000115 03 0091 9')) {
      expect(parseNationalId(text)).toEqual(parseNationalId('20001150300919'));
    }
  });

  it('never throws, and reads its own display back', () => {
    const digits = fc.tuple(fc.constantFrom('2', '3'), fc.stringMatching(/^\d{13}$/));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          digits.map((parts) => parts.join('')),
        ),
        (text) => {
          const result = parseNationalId(text);
          if (result.ok) expect(parseNationalId(result.display)).toEqual(result);
          else expect(result.code).toMatch(/^national-id-/);
        },
      ),
      RUNS,
    );
  });
});

describe('formatNationalId', () => {
  it('groups with no-break spaces', () => {
    expect(formatNationalId('20001150300919')).toBe(`2 000115 03 0091 9`.replaceAll(' ', NBSP));
    expect(formatNationalId('draft')).toBe('draft');
    expect(formatNationalId(' ١٢٣')).toBe(' ١٢٣');
  });

  it('reads every script, as its sisters do', () => {
    for (const text of inEveryDigitScript('2 000115-03-0091 9')) {
      expect(formatNationalId(text)).toBe(formatNationalId('20001150300919'));
    }
  });
});

describe('maskNationalId', () => {
  it('keeps the first digit and the last three', () => {
    expect(maskNationalId('٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩')).toBe('2 •••••• •• ••91 9'.replaceAll(' ', NBSP));
  });

  it('lets nothing through of what is no number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect((maskNationalId(text).match(/\p{N}/gu) ?? []).length).toBeLessThanOrEqual(4);
      }),
      RUNS,
    );
    expect(maskNationalId('2000115030091')).not.toMatch(/\d/);
  });
});
