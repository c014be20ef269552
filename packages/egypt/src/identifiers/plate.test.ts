import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlate, parsePlate, PLATE_LETTERS } from './plate.js';
import { anyText, GOOD_RUNS, inEveryDigitScript, RUNS } from '../testing/any-text.js';

describe('parsePlate', () => {
  it.each([
    'أبج1234',
    'أ ب ج 1234',
    '١٢٣٤ ا ب ج',
    'إ-ب-ج ۱۲۳۴',
    'آبج|1234',
    'أـبـج ١٢٣٤',
    '\u2067أ\u00A0ب\u00A0ج\u2069 \u20661234\u2069',
    '\uFE83\uFE8F\uFE9D1234',
    'ABG 1234',
    'a b g 1234',
  ])('reads %j', (text) => {
    expect(parsePlate(text)).toEqual({
      ok: true,
      value: 'أبج1234',
      display: 'أ ب ج 1234'.replaceAll(' ', '\u00A0'),
      warnings: [],
      letters: ['أ', 'ب', 'ج'],
      digits: '1234',
    });
  });

  it.each([
    ['هـ و ي 7', 'هوى7'],
    ['ةوى7', 'هوى7'],
    ['ھہە7', 'ههه7'],
    ['ٱیي7', 'أىى7'],
    ['ط 9', 'ط9'],
    ['قل12', 'قل12'],
  ])('writes %s as %s', (text, value) => {
    expect(parsePlate(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['', { code: 'plate-required' }],
    ['أبج 12²', { code: 'plate-characters', params: { character: '²' } }],
    ['أبج ①', { code: 'plate-characters', params: { character: '①' } }],
    ['ª12', { code: 'plate-unused-letter', params: { letter: 'ª' } }],
    ['ſ12', { code: 'plate-unused-letter', params: { letter: 'ſ' } }],
    ['و\u065412', { code: 'plate-unused-letter', params: { letter: 'ؤ' } }],
    ['أبج#1234', { code: 'plate-characters', params: { character: '#' } }],
    ['أ1ب2', { code: 'plate-format' }],
    ['1أ2', { code: 'plate-format' }],
    ['ثبج123', { code: 'plate-unused-letter', params: { letter: 'ث' } }],
    ['ABZ123', { code: 'plate-unused-letter', params: { letter: 'Z' } }],
    ['1234', { code: 'plate-letters', params: { count: 0 } }],
    ['أبجد12', { code: 'plate-letters', params: { count: 4 } }],
    ['أبج1204', { code: 'plate-zero' }],
    ['أبج', { code: 'plate-digits', params: { count: 0 } }],
    ['أبج12345', { code: 'plate-digits', params: { count: 5 } }],
  ])('refuses %j', (text, problem) => {
    expect(parsePlate(text)).toEqual({ ok: false, ...problem });
  });

  it('knows the seventeen letters with the Latin ones of the state, and no other', () => {
    expect(Object.entries(PLATE_LETTERS).map((pair) => pair.join(''))).toEqual(
      'أA بB جG دD رR سS صC طT عE فF قK لL مM نN هH وW ىY'.split(' '),
    );
    for (const letter of 'ثحخزذشضظغكتؤئء') {
      expect(parsePlate(`${letter}12`)).toMatchObject({ code: 'plate-unused-letter' });
    }
  });

  it('reads its own display back, in every digit script and in Latin letters', () => {
    const letters = fc.array(fc.constantFrom(...Object.keys(PLATE_LETTERS)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[1-9]{1,4}$/), (arabic, digits) => {
        const value = arabic.join('') + digits;
        const result = parsePlate(value);
        expect(result).toMatchObject({ ok: true, value });
        for (const text of inEveryDigitScript(formatPlate(value))) {
          expect(parsePlate(text)).toEqual(result);
        }
        const latin = arabic.map((letter) => PLATE_LETTERS[letter]).join('');
        expect(parsePlate(`${latin} ${digits}`)).toEqual(result);
      }),
      GOOD_RUNS,
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parsePlate(text);
        if (result.ok) expect(parsePlate(result.display)).toEqual(result);
        else expect(result.code).toMatch(/^plate-/);
      }),
      RUNS,
    );
  });

  it('is not fooled by names every object has', () => {
    expect(parsePlate('constructor')).toMatchObject({ ok: false });
    expect(formatPlate('toString')).toBe('toString');
  });
});
