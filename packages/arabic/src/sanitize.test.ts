import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeIdentity, sanitizeText } from './sanitize.js';
import { anyText } from './testing/any-text.js';

describe('sanitizeIdentity', () => {
  it.each([
    ['  أحمد \u00A0  علي ', 'أحمد علي'],
    ['أحمد\nعلي\tحسن', 'أحمد علي حسن'],
    ['PS\u202E-2026\u202C', 'PS-2026'],
    ['ع\u200Bل\u00ADي\uFEFF\u2060', 'علي'],
    ['a\u0000b\u007F\u009Fc\uFFFA', 'abc'],
    ['ه\u064E\u064E\u064E\u064E\u064E\u064E', 'ه\u064E\u064E\u064E\u064E'],
    ['مـحـمد', 'مـحـمد'],
  ])('cleans %j', (text, clean) => {
    expect(sanitizeIdentity(text)).toBe(clean);
  });

  it('leaves nothing to clean the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = sanitizeIdentity(text);
        expect(sanitizeIdentity(clean)).toBe(clean);
        expect(clean).not.toMatch(/\p{Bidi_Control}|\p{Default_Ignorable_Code_Point}|\p{Cc}/u);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('sanitizeText', () => {
  it.each([
    ['سطر\r\nثانٍ\rثالث\u2029رابع', 'سطر\nثانٍ\nثالث\nرابع'],
    ['می\u200Cخواهم \u200Eab\u200F\tج', 'می\u200Cخواهم \u200Eab\u200F\tج'],
    ['a\u202Eb\u202Cc', 'abc'],
    ['\u2067ok\u2069', '\u2067ok\u2069'],
    ['\u2067open', 'open'],
    ['close\u2069', 'close'],
    ['a\u{E0041}b', 'ab'],
  ])('cleans %j', (text, clean) => {
    expect(sanitizeText(text)).toBe(clean);
  });

  it('leaves nothing to clean the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = sanitizeText(text);
        expect(sanitizeText(clean)).toBe(clean);
      }),
      { numRuns: 10_000 },
    );
  });
});
