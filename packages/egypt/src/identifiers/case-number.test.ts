import { describe, expect, it } from 'vitest';
import { parseCaseNumber, type CaseTerm } from './case-number.js';

const now = new Date('2026-11-23T10:00:00Z');
const venues: readonly CaseTerm[] = [
  { id: 'sharq', words: ['قسم الشرق', 'الشرق'] },
  { id: 'october', words: ['قسم 6 أكتوبر'] },
  { id: 'supreme', words: ['عليا'] },
];

describe('parseCaseNumber', () => {
  it.each([
    ['1234/2026', '1234/2026'],
    ['١٢٣٤/٢٠٢٦', '1234/2026'],
    ['0۱۲۳۴ لسنة ۲۰۲۶', '1234/2026'],
    ['القضية رقم 1234 لسنة 2026', '1234/2026'],
    ['8672 لسنة 48 ق', '8672/48ق'],
    ['8672/48ق', '8672/48ق'],
    ['الطعن رقم ٨٦٧٢ لسنة ٤٨ ق. عليا', '8672/48ق'],
    ['القضية رقم 38 لسنة 16 قضائية', '38/16ق'],
    ['48/48 ق', '48/48ق'],
  ])('reads %j as %j', (text, value) => {
    expect(parseCaseNumber(text, { venues, now })).toMatchObject({ ok: true, value });
  });

  it('finds the type and the venue around the number', () => {
    const result = parseCaseNumber('جُنحة رقم ٧ لسنة ٢٠٢٥ قسم ٦ اكتوبر', { venues, now });
    expect(result).toEqual({
      ok: true,
      value: '7/2025',
      display: '7 لسنة 2025 جنح قسم 6 أكتوبر'.replace(/ (?=لسنة|2025|جنح|قسم)/g, '\u00A0'),
      warnings: [],
      number: '7',
      year: 2025,
      judicial: false,
      type: 'misdemeanour',
      venue: 'october',
    });
    expect(parseCaseNumber('7/2025 الشرق', { venues, now })).toMatchObject({ venue: 'sharq' });
  });

  it.each([
    ['', { code: 'case-number-required' }],
    ['1234#2026', { code: 'case-number-characters', params: { character: '#' } }],
    ['جنح', { code: 'case-number-format' }],
    ['0/2026', { code: 'case-number-format' }],
    ['1/2/2026', { code: 'case-number-format' }],
    ['ق 12/48', { code: 'case-number-format' }],
    ['12345678/2026', { code: 'case-number-length', params: { limit: 7 } }],
    ['12/2026 قسم الغرب', { code: 'case-number-word', params: { word: 'قسم' } }],
    ['1234', { code: 'case-number-year-missing' }],
    ['12/48', { code: 'case-number-year', params: { year: '48' } }],
    ['2026/1234', { code: 'case-number-year', params: { year: '1234' } }],
    ['12/2026 ق', { code: 'case-number-year', params: { year: '2026' } }],
    ['12/2027', { code: 'case-number-future', params: { year: '2027' } }],
  ])('refuses %j', (text, problem) => {
    expect(parseCaseNumber(text, { now })).toEqual({ ok: false, ...problem });
  });
});
