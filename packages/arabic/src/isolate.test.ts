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
    expect(isolate(`${LRI}a\n${PDI}b`)).toBe(`${FSI}a\nb${PDI}`);
  });

  it('leaves every text balanced', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let depth = 0;
        for (const unit of isolate(text).slice(1, -1)) {
          if (unit >= '\u2066' && unit <= '\u2068') depth += 1;
          if (unit === PDI) depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
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
