import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArabicDigits } from './digits.js';
import { formatAmount } from './format-amount.js';
import { formatNumber } from './format-number.js';
import { isolate, isolateLtr, stripBidiControls } from './isolate.js';
import { anyText } from './testing/any-text.js';
import { seen } from './testing/bidi.js';

const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
const numerals = fc.constantFrom('arab' as const, 'latn' as const);
const identifier = fc.stringMatching(/^[+#(]?[A-Z0-9][A-Z0-9 ()/.-]{0,20}[A-Z0-9%]$/);

describe('in a simulation of the bidirectional algorithm', () => {
  it('the measurements hold', () => {
    expect(seen('+20 100 123 4567', 'rtl')).toBe('4567 123 100 20+');
    expect(seen('٠١٠٠ ١٢٣ ٤٥٦٧', 'ltr')).toBe('٤٥٦٧ ١٢٣ ٠١٠٠');
    expect(seen('2026/1234', 'rtl')).toBe('2026/1234');
  });

  it('an isolated identifier is seen as typed, in a paragraph of either direction', () => {
    fc.assert(
      fc.property(identifier, direction, (text, paragraph) => {
        expect(seen(`رقم ${isolateLtr(text)} صحيح`, paragraph)).toContain(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('Arabic-Indic digits keep their order around a no-break space or a slash', () => {
    const groups = fc.array(fc.nat(99_999), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(groups, fc.constantFrom('\u00A0', '/'), direction, (numbers, mark, paragraph) => {
        const text = toArabicDigits(numbers.join(mark));
        expect(seen(`رقم ${isolateLtr(text)} صحيح`, paragraph)).toContain(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a number keeps its digits and separators in order', () => {
    fc.assert(
      fc.property(fc.integer(), numerals, direction, (thousandths, system, paragraph) => {
        const text = formatNumber(Math.abs(thousandths) / 1000, { numerals: system });
        const digits = stripBidiControls(text);
        expect(seen(`العدد ${isolate(text)} فقط`, paragraph)).toContain(digits);
      }),
      { numRuns: 10_000 },
    );
  });

  it('an amount in prose is read as written: Arabic from the right, English from the left', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -30_000, max: 30_000 }), fc.maxSafeInteger()),
        fc.constantFrom('ar' as const, 'en' as const),
        numerals,
        direction,
        (piastres, language, system, paragraph) => {
          const text = formatAmount(piastres, { language, numerals: system });
          const look = language === 'en' ? text : fromTheRight(text);
          expect(seen(`الرسوم ${isolate(text)} فقط`, paragraph)).toContain(` ${look} `);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('an amount in a table has its currency on the left, in a paragraph of either direction', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), numerals, direction, (piastres, system, paragraph) => {
        const text = formatAmount(piastres, { style: 'table', numerals: system });
        const number = /[\d٠-٩][\d٠-٩.,٫٬]*/.exec(text)?.[0] ?? '';
        const look = seen(`الرسوم ${isolate(text)} فقط`, paragraph);
        expect(look).toContain(`.م.ج\u00A0${number}`);
      }),
      { numRuns: 10_000 },
    );
  });

  it('no isolated text moves what stands around it', () => {
    fc.assert(
      fc.property(anyText, direction, (text, paragraph) => {
        // A paragraph separator ends the line, and with it what can be compared.
        const line = text.replace(/[\n\r\u001C-\u001E\u0085\u2029]/g, '');
        const around = (inner: string) => seen(`ABC ${isolate(inner)} أبج`, paragraph);
        const [left = '', right = ''] = around('-').split('-');
        const look = around(`-${line}`);
        expect([look.slice(0, left.length), look.slice(-right.length)]).toEqual([left, right]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('the last line of an isolated text moves nothing either', () => {
    const line = `1 ${isolate('منى\nAli')} 2`.split('\n').at(-1) ?? '';
    expect(seen(line, 'rtl')).toBe('2 Ali');
    expect(seen('Ali 2', 'rtl')).toBe('Ali 2');
  });
});

/** Letters from right to left, the digits of each number from left to right. */
function fromTheRight(text: string): string {
  const turned = [...text].reverse().join('');
  return turned.replace(/[\d٠-٩][\d٠-٩.,٫٬]*/g, (number) => [...number].reverse().join(''));
}
