import { describe, expect, it } from 'vitest';
import { dayIn, joinTypedRange, readTypedRange, splitRange } from './range-text.state.js';

describe('a range in two boxes', () => {
  it('is read as an interval', () => {
    expect(readTypedRange({ start: '٥/١/٢٠٢٦', end: '9 يناير 2026' })).toMatchObject({
      ok: true,
      value: '2026-01-05/2026-01-09',
      start: '2026-01-05',
      end: '2026-01-09',
    });
    expect(readTypedRange({ start: '5/1/2026', end: '5/1/2026' })).toMatchObject({ ok: true });
  });

  it.each([
    [{ start: '', end: '9/1/2026' }, { code: 'date-range-start-required' }],
    [{ start: '5/1/2026' }, { code: 'date-range-end-required' }],
    [{ start: '9/1/2026', end: '5/1/2026' }, { code: 'date-range-order' }],
    [
      { start: 'بكرة', end: '5/1/2026' },
      { code: 'date-format', params: { part: 'start' } },
    ],
    [
      { start: '', end: '30/2/2026' },
      { code: 'date-real', params: { part: 'end', day: 30 } },
    ],
  ])('%j is wrong', (typed, problem) => {
    expect(readTypedRange(typed)).toMatchObject({ ok: false, ...problem });
  });

  it('keeps what cannot be read', () => {
    expect(joinTypedRange({ start: '5/1/2026', end: 'غدًا ٥' })).toBe('2026-01-05/غدًا 5');
    expect(joinTypedRange({ start: '', end: '9/1/2026' })).toBe('/2026-01-09');
    expect(joinTypedRange({})).toBe('');
    expect(dayIn('5/1/26')).toBe('');
  });
});

describe('a range in one text', () => {
  it.each([
    ['2026-01-05/2026-01-09', '2026-01-05', '2026-01-09'],
    ['2026-01-05/', '2026-01-05', ''],
    ['/2026-01-09', '', '2026-01-09'],
    ['من ٥/١/٢٠٢٦ إلى ٩/١/٢٠٢٦', '٥/١/٢٠٢٦', '٩/١/٢٠٢٦'],
    ['5 يناير 2026 حتى 9 يناير 2026', '5 يناير 2026', '9 يناير 2026'],
    ['5/1/2026 – 9/1/2026', '5/1/2026', '9/1/2026'],
    ['5-1-2026 - 9-1-2026', '5-1-2026', '9-1-2026'],
    ['from 5 January 2026 to 9 January 2026', '5 January 2026', '9 January 2026'],
  ])('%s is taken apart', (text, start, end) => {
    expect(splitRange(text)).toEqual({ start, end });
  });

  it.each(['5/1/2026', '5/1/2026 إلى', 'من 5/1/2026 إلى 9/1/2026 إلى 10/1/2026', ''])(
    '%j is left alone',
    (text) => {
      expect(splitRange(text)).toBe(null);
    },
  );
});
