import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate, isolateLtr, stripBidiControls } from './isolate.js';
import { anyText } from './testing/any-text.js';

const FSI = '\u2068';
const LRI = '\u2066';
const PDI = '\u2069';

describe('isolate', () => {
  it('wraps a text, and nothing where there is nothing', () => {
    expect(isolate('بورسعيد')).toBe(`${FSI}بورسعيد${PDI}`);
    expect(isolateLtr('+20 100')).toBe(`${LRI}+20 100${PDI}`);
    expect(isolate('')).toBe('');
  });

  it('keeps isolates inside that are closed', () => {
    expect(isolate(`a ${isolateLtr('b')}`)).toBe(`${FSI}a ${LRI}b${PDI}${PDI}`);
  });

  it('lets no text escape by a stray control', () => {
    expect(isolate(`a${PDI}b`)).toBe(`${FSI}ab${PDI}`);
    expect(isolate(`a${LRI}b`)).toBe(`${FSI}ab${PDI}`);
    expect(isolate(`${LRI}a\n${PDI}b`)).toBe(`${FSI}a${PDI}\n${FSI}b${PDI}`);
  });

  it('takes every line for itself, since the end of one closes what is open', () => {
    expect(isolate('منى\r\n\nAli\u2029')).toBe(`${FSI}منى${PDI}\r\n\n${FSI}Ali${PDI}\u2029`);
    expect(isolateLtr('a\nb')).toBe(`${LRI}a${PDI}\n${LRI}b${PDI}`);
    expect(isolate('\n')).toBe('\n');
  });

  it('leaves every line balanced, and nothing outside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of isolate(text).split(/[\n\r\u001C-\u001E\u0085\u2029]/)) {
          if (line === '') continue;
          expect([line.at(0), line.at(-1)]).toEqual([FSI, PDI]);
          let depth = 0;
          for (const unit of line.slice(1, -1)) {
            if (unit >= '\u2066' && unit <= '\u2068') depth += 1;
            if (unit === PDI) depth -= 1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('stripBidiControls', () => {
  it('removes all twelve and nothing else', () => {
    const controls = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069';
    expect(stripBidiControls(`أ${controls}b\u200D`)).toBe('أb\u200D');
  });
});
