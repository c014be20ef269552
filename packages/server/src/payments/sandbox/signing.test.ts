import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSigned, signBody } from './signing.js';

const now = new Date('2026-11-23T08:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

it('knows what it signed, for five minutes, and nothing else', () => {
  const header = signBody('secret', '{"a":1}', now);
  expect(isSigned('secret', '{"a":1}', header, later(300))).toBe(true);
  expect(isSigned('secret', '{"a":1}', header, later(301))).toBe(false);
  expect(isSigned('secret', '{"a":1}', header, later(-301))).toBe(false);
  expect(isSigned('secret', '{"a":2}', header, now)).toBe(false);
  expect(isSigned('other', '{"a":1}', header, now)).toBe(false);
  expect(isSigned('secret', '{"a":1}', null, now)).toBe(false);
});

it('takes no header that was changed anywhere, and never throws', () => {
  const header = signBody('secret', 'body', now);
  const place = fc.nat(header.length - 1);
  fc.assert(
    fc.property(place, fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = header.slice(0, at) + character + header.slice(at + 1);
      expect(isSigned('secret', 'body', changed, now)).toBe(changed === header);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => !isSigned('secret', 'body', text, now)));
});
