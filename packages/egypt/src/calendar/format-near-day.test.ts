import { expect, it } from 'vitest';
import { formatNearDay } from './format-near-day.js';

it('writes a day with its weekday and without the year', () => {
  expect(formatNearDay('2027-03-14')).toBe('الأحد ١٤ مارس');
  expect(formatNearDay('2026-09-30', { numerals: 'latn' })).toBe('الأربعاء 30 سبتمبر');
  expect(formatNearDay('2027-03-14', { language: 'en' })).toBe('Sun 14 March');
});

it('leaves what is no day as it is', () => {
  expect(formatNearDay('2026-02-30')).toBe('2026-02-30');
});
