import { describe, expect, it } from 'vitest';
import { parseCaseNumber, SUPREME_COURTS, type CaseTerm } from './case-number.js';

const now = new Date('2026-11-23T10:00:00Z');
const venues: readonly CaseTerm[] = [
  { id: 'sharq', words: ['قسم الشرق', 'الشرق'] },
  { id: 'october', words: ['قسم 6 أكتوبر'] },
  ...SUPREME_COURTS,
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
    ['12 لسنة 048 ق', '12/48ق'],
    ['12 لسنة 100 ق', '12/100ق'],
    ['القضية رقم 2236 سنة 17 القضائية', '2236/17ق'],
    ['القضية رقم 38 لسنة 16 قضائية «دستورية»', '38/16ق'],
    ['المحضر رقم 12 لعام 2026م', '12/2026'],
    ['بلاغ 12 عام ٢٠٢٦ م', '12/2026'],
    ['العريضة رقم «12» لسنة 2026', '12/2026'],
    ['2025/2026', '2025/2026'],
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
    ['الطعن رقم 8672 لسنة 48 ق. عليا', 'supreme-administrative', '8672 لسنة 48 ق عليا'],
    ['8672 لسنة 48 ق الإدارية العليا', 'supreme-administrative', '8672 لسنة 48 ق عليا'],
    ['38 لسنة 16 ق دستورية', 'supreme-constitutional', '38 لسنة 16 ق دستورية'],
    ['38/16ق المحكمة الدستورية العليا', 'supreme-constitutional', '38 لسنة 16 ق دستورية'],
  ])('reads the court of %j without being told of it', (text, venue, display) => {
    const result = parseCaseNumber(text);
    expect(result).toMatchObject({ venue, judicial: true });
    expect(result.ok && result.display.replaceAll('\u00A0', ' ')).toBe(display);
  });

  it.each([
    ['الجنحة رقم 7 لسنة 2025', 'misdemeanour'],
    ['الجناية رقم 7 لسنة 2025', 'felony'],
    ['الجنايات 7/2025', 'felony'],
    ['المخالفة 7/2025', 'contravention'],
    ['7/2025 الإداري', 'administrative'],
    ['الشكوى رقم 7 لسنة 2025', 'complaint'],
    ['شكاوي 7/2025', 'complaint'],
  ])('reads the type of %j with its article', (text, type) => {
    expect(parseCaseNumber(text, { now })).toMatchObject({ ok: true, type });
  });

  it('takes numbers as long as the host says', () => {
    expect(parseCaseNumber('12345678/2026', { now, digits: 8 })).toMatchObject({
      number: '12345678',
    });
    expect(parseCaseNumber('12345/2026', { now, digits: 4 })).toEqual({
      ok: false,
      code: 'case-number-length',
      params: { limit: 4 },
    });
  });

  it.each([
    ['', { code: 'case-number-required' }],
    ['12²/2026', { code: 'case-number-characters', params: { character: '²' } }],
    ['1234#2026', { code: 'case-number-characters', params: { character: '#' } }],
    ['جنح', { code: 'case-number-format' }],
    ['0/2026', { code: 'case-number-format' }],
    ['1/2/2026', { code: 'case-number-format' }],
    ['ق 12/48', { code: 'case-number-format' }],
    ['12345678/2026', { code: 'case-number-length', params: { limit: 7 } }],
    ['12/2026 قسم الغرب', { code: 'case-number-word', params: { word: 'قسم' } }],
    ['1234', { code: 'case-number-year-missing' }],
    ['12/48', { code: 'case-number-year', params: { year: '48' } }],
    ['12/0999', { code: 'case-number-year', params: { year: '0999' } }],
    ['12/1899', { code: 'case-number-year', params: { year: '1899' } }],
    ['12/48 م', { code: 'case-number-year', params: { year: '48' } }],
    ['12/0 ق', { code: 'case-number-year', params: { year: '0' } }],
    ['12/12345 ق', { code: 'case-number-year', params: { year: '12345' } }],
    ['2026/1234', { code: 'case-number-order' }],
    ['2026/48', { code: 'case-number-order' }],
    ['2026/2030', { code: 'case-number-order' }],
    ['12/2026 ق', { code: 'case-number-judicial', params: { year: '2026' } }],
    ['12/2026 ق م', { code: 'case-number-format' }],
    ['12 لسنة ق 48', { code: 'case-number-format' }],
    ['12/2026 الغرب', { code: 'case-number-word', params: { word: 'الغرب' } }],
    ['12/2027', { code: 'case-number-future', params: { year: '2027' } }],
  ])('refuses %j', (text, problem) => {
    expect(parseCaseNumber(text, { now })).toEqual({ ok: false, ...problem });
  });
});
