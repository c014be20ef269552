import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeCharacters, codeIn, codeProblem } from './one-time-code.state.js';

describe('codeIn', () => {
  it.each([
    ['482193', '482193'],
    ['٤٨٢١٩٣', '٤٨٢١٩٣'],
    ['۴۸۲۱۹۳', '۴۸۲۱۹۳'],
    ['4٨٢۱93', '4٨٢۱93'],
    ['482 193', '482193'],
    ['482-193', '482193'],
    ['4 8–2\u00A01 9 3', '482193'],
    ['\u2066482193\u2069', '482193'],
    ['رمزك 482193', '482193'],
    ['رمزك ٤٨٢ ١٩٣', '٤٨٢١٩٣'],
    ['رمزك 48-21-93، لا تخبر به أحدًا', '482193'],
    ['رمز التحقق: 482193.', '482193'],
    ['رمزك 482193 صالح لمدة 5 دقائق', '482193'],
    ['G-482193 is your code', '482193'],
    ['رمزك 482193\n@service.gov.eg #482193', '482193'],
  ])('reads %j as %j', (text, code) => {
    expect(codeIn(text, 6)).toBe(code);
  });

  it.each([
    ['', 'nothing'],
    ['48219', 'a digit less'],
    ['4821931', 'a digit more'],
    ['482193 551200', 'two codes'],
    ['رمزك 482193 والمبلغ 551200', 'two that could be meant'],
    ['المبلغ 482193.50 جنيه', 'an amount'],
    ['https://service.gov.eg/482193', 'an address'],
    ['AB482193', 'a code with letters'],
    ['رمزك', 'no digits'],
    ['بتاريخ 5-1-2026', 'a date'],
  ])('takes nothing from %j: %s', (text) => {
    expect(codeIn(text, 6)).toBeNull();
  });

  it('takes no date for a code of eight digits', () => {
    expect(codeIn('صدر في 12-11-2026', 8)).toBeNull();
    expect(codeIn('رمزك 1211 2026', 8)).toBe('12112026');
  });

  it('never throws, and reads what it read again', () => {
    const piece = fc.constantFrom('رمزك ', '482193', '٤٨٢', '-', ' ', '.', 'A', '\u200F', '7');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        fc.integer({ min: 1, max: 10 }),
        (text, length) => {
          const code = codeIn(text, length);
          expect(codeProblem(text, length) === null).toBe(code !== null);
          if (code !== null) expect(codeIn(code, length)).toBe(code);
        },
      ),
    );
  });
});

describe('codeProblem', () => {
  it.each([
    ['482', { code: 'code-length', params: { count: 3, expected: 6 } }],
    ['٤٨٢ ١٩٣ ٧', { code: 'code-length', params: { count: 7, expected: 6 } }],
    ['48219x', { code: 'code-characters' }],
    ['رمزك 482193 أو 551200', { code: 'code-characters' }],
    ['482193', null],
  ])('says of %j %j', (text, problem) => {
    expect(codeProblem(text, 6)).toEqual(problem);
  });
});

describe('codeCharacters', () => {
  it('leaves out what stands between digits, and knows where each one is', () => {
    expect(codeCharacters('\u200F٤ 8-x')).toEqual([
      { character: '٤', at: 1 },
      { character: '8', at: 3 },
      { character: 'x', at: 5 },
    ]);
    expect(codeCharacters('')).toEqual([]);
  });
});
