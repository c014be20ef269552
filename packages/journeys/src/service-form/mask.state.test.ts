import { describe, expect, it } from 'vitest';
import { endOf, maskOf } from './mask.js';

describe('maskOf', () => {
  it.each([
    ['2\u00A0900101\u00A003\u00A00091\u00A07', '•\u00A0••••••\u00A0••\u00A0••91\u00A07'],
    ['٢٩٠٠١٠١٠٣٠٠٩١٧', '•••••••••••٩١٧'],
    ['شارع فلسطين', '•••• •••طين'],
  ])('hides all of %s but its end', (answer, masked) => {
    expect(maskOf(answer)).toBe(masked);
  });

  it('hides a short answer whole', () => {
    expect(maskOf('123 456')).toBe('••• •••');
  });

  it('leaves an end that can be said', () => {
    expect(endOf(maskOf('2\u00A0900101\u00A003\u00A00091\u00A07'))).toBe('917');
    expect(endOf(maskOf('123 456'))).toBe('');
  });
});
