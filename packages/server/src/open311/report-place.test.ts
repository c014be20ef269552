import { expect, it } from 'vitest';
import { Open311Problem } from './answer.js';
import type { CoreFields } from './offered.js';
import { placeOf } from './report-place.js';

const label = { ar: 'أين؟' };
const point: CoreFields['place'] = { id: 'point', type: 'location', label };
const words: CoreFields['place'] = { id: 'place', type: 'text', label };
const at = { lat: '31.26530001', long: ' 32.3019 ' };
const of = (field: CoreFields['place'], values: Readonly<Record<string, string>>) =>
  placeOf(field, new Map(Object.entries(values)), 'en');

it('answers a question for a point as that question is answered', () => {
  expect(of(point, at)).toEqual({ latitude: 31.2653, longitude: 32.3019 });
  expect(of(point, { ...at, address_string: 'شارع ١٠٠' })).toEqual({
    description: 'شارع ١٠٠',
    latitude: 31.2653,
    longitude: 32.3019,
  });
  expect(of(point, { address_string: 'شارع ١٠٠' })).toEqual({ description: 'شارع ١٠٠' });
});

it('answers a question for words by words', () => {
  expect(of(words, at)).toBe('31.2653, 32.3019');
  expect(of(words, { ...at, address_string: 'شارع ١٠٠' })).toBe('شارع ١٠٠ (31.2653, 32.3019)');
  expect(of(words, { address_string: 'شارع ١٠٠' })).toBe('شارع ١٠٠');
});

it.each([
  {},
  { lat: '31.2' },
  { lat: '1e3', long: '32.3' },
  { lat: '', long: '32.3' },
  { lat: '99', long: '32' },
])('refuses %o', (values) => {
  expect(() => of(words, values as Record<string, string>)).toThrow(Open311Problem);
});
