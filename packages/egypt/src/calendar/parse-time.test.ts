import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, inEveryDigitScript } from '../testing/any-text.js';
import { formatTime } from './format-time.js';
import { parseTime } from './parse-time.js';

describe('parseTime', () => {
  it.each([
    ['9:30 ص', '09:30'],
    ['٣:٣٠ م', '15:30'],
    ['۳٫۳۰ مساءً', '15:30'],
    ['9.05 am', '09:05'],
    ['9 p.m.', '21:00'],
    ['12:30 م', '12:30'],
    ['12:30 ص', '00:30'],
    ['00:15', '00:15'],
    ['15:30', '15:30'],
    ['1530', '15:30'],
    ['09:30', '09:30'],
    ['2 ظهرًا', '14:00'],
  ])('reads %j as %s', (text, value) => {
    expect(parseTime(text)).toMatchObject({ ok: true, value });
  });

  it('reads parts, the minute left out', () => {
    expect(parseTime({ hour: '٣', minute: '', period: 'pm' })).toEqual({
      ok: true,
      value: '15:00',
      display: '3:00\u00A0م',
      warnings: [],
    });
  });

  it('settles the half of the day by the limits, and asks where they leave both', () => {
    const morning = { min: '09:00', max: '16:00' };
    expect(parseTime('3:30', morning)).toMatchObject({ value: '15:30' });
    expect(parseTime('10:30', morning)).toMatchObject({ value: '10:30' });
    expect(parseTime('3:30')).toEqual({ ok: false, code: 'time-period' });
  });

  it.each([
    ['', {}, { code: 'time-required' }],
    ['soon', {}, { code: 'time-format' }],
    ['9:3', {}, { code: 'time-format' }],
    ['1²:30', {}, { code: 'time-format' }],
    ['9:30 غدًا', {}, { code: 'time-format' }],
    ['25:00', {}, { code: 'time-real', params: { hour: 25, minute: 0 } }],
    ['9:60 ص', {}, { code: 'time-real', params: { hour: 9, minute: 60 } }],
    ['15:30 م', {}, { code: 'time-real', params: { hour: 15, minute: 30 } }],
    ['8:00 ص', { min: '09:00' }, { code: 'time-too-early', params: { min: '09:00' } }],
    ['5:00 م', { max: '16:00' }, { code: 'time-too-late', params: { max: '16:00' } }],
    ['9:10 ص', { min: '09:00', step: 15 }, { code: 'time-step', params: { count: 15 } }],
  ])('refuses %j within %j', (text, options, problem) => {
    expect(parseTime(text, options)).toEqual({ ok: false, ...problem });
  });

  it('reads its own display and what formatTime writes, in any digits', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, fc.constantFrom('ar' as const, 'en' as const), (total, language) => {
        const value = new Date(total * 60_000).toISOString().slice(11, 16);
        expect(parseTime(formatTime(value, { language }))).toMatchObject({ ok: true, value });
        const read = parseTime(value.startsWith('0') ? value : formatTime(value));
        if (!read.ok) throw new Error(value);
        for (const text of inEveryDigitScript(read.display)) {
          expect(parseTime(text)).toMatchObject({ value: read.value });
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        for (const result of [parseTime(text), parseTime({ hour: text, minute: other })]) {
          if (result.ok) expect(parseTime(result.display)).toEqual(result);
          else expect(result.code).toMatch(/^time-/);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
