import { stripBidiControls } from '@fanar/arabic';
import { describe, expect, it, vi } from 'vitest';
import { registerMessages } from './instance.js';
import amounts from './locales/ar/amount-errors.json' with { type: 'json' };
import answers from './locales/ar/answer-errors.json' with { type: 'json' };
import cases from './locales/ar/case-number-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';
import { words, type Params } from './words.js';

registerMessages(elementMessages('amount-errors', amounts, 'errors'));
registerMessages(elementMessages('answer-errors', answers, 'errors'));
registerMessages(elementMessages('case-number-errors', cases, 'errors'));

const said = (code: string, params: Params, numerals: 'arab' | 'latn' = 'arab') =>
  stripBidiControls(words(`errors:${code}`, params, { language: 'ar', numerals }));

describe('a value in a message', () => {
  it.each([
    ['10.50', '١٠٫٥٠'],
    ['5,000', '٥٬٠٠٠'],
    ['90,071,992,547,409.91', '٩٠٬٠٧١٬٩٩٢٬٥٤٧٬٤٠٩٫٩١'],
    ['-1,000', '-١٬٠٠٠'],
    ['066', '٠٦٦'],
    ['20001150300919', '٢٠٠٠١١٥٠٣٠٠٩١٩'],
    ['2026-01-05', '2026-01-05'],
    ['1.2.3', '1.2.3'],
    ['5,6', '5,6'],
    ['A12', 'A12'],
  ])('%s is written %s, and stays as it is in Latin digits', (value, arabic) => {
    const key = 'amount-too-small';
    expect(said(key, { minimum: value })).toContain(`لا يقل عن ${arabic}`);
    expect(said(key, { minimum: value }, 'latn')).toContain(`لا يقل عن ${value}`);
  });

  it('wakes no Intl for a plain number, whatever texts the host has', () => {
    const format = vi.spyOn(Intl, 'NumberFormat');
    const manner = {
      language: 'ar',
      numerals: 'arab',
      overrides: { 'host:left': 'بقي {{n}}' },
    } as const;
    expect(stripBidiControls(words('host:left', { n: 652 }, manner))).toBe('بقي ٦٥٢');
    expect(format).not.toHaveBeenCalled();
    format.mockRestore();
  });

  it('keeps the minus where Intl puts it', () => {
    const text = words(
      'errors:amount-too-small',
      { minimum: '-5' },
      { language: 'ar', numerals: 'arab' },
    );
    expect(text).toContain('\u2068\u061C-٥\u2069');
  });

  it('stands in the sentence without the currency of tables', () => {
    expect(said('amount-too-small', { minimum: '10' })).toBe('أدخل مبلغًا بالجنيه لا يقل عن ١٠');
    expect(said('amount-too-large', { maximum: '10' })).toBe('أدخل مبلغًا بالجنيه لا يزيد على ١٠');
    expect(said('case-number-judicial', { year: '2026' })).toBe(
      'السنة ٢٠٢٦ ميلادية؛ أزل العلامة من أمام «سنة قضائية»، أو اكتب السنة القضائية',
    );
  });
});

describe('a problem without words', () => {
  it('asks to look at the answer, and shows no code to a person', () => {
    expect(said('invented-lately', { label: 'الاسم' })).toBe('راجع الاسم');
    expect(said('invented-lately', { label: 'الاسم', count: 3 })).toBe('راجع الاسم');
  });
});
