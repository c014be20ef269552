import { foldForSearch, matchesSearch } from '@fanar/arabic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../base/choice-control.js';
import { markMatches, readQuery, SearchIndex, searchIndexOf } from './search-index.js';

const choices = (...labels: string[]): Choice[] =>
  labels.map((label, place) => ({ value: String(place), label }));

/** Letters that folding and compounds are about, and what stands between words. */
const text = fc
  .array(
    fc.constantFrom(
      ...['ال', 'عبد', 'الله', 'نور', 'الدين', 'أبو', 'بكر', 'رخصة', 'ء', 'ئ', 'ة', 'ى', 'پ'],
      ...[' ', '  ', '-', '(', '\u064E', '\u0640', '\u200F', '١', '2', 'A', 'é', '\u001F', 'ﷲ'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('SearchIndex', () => {
  it('finds what matchesSearch finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (labels, query) => {
        const found = new SearchIndex(choices(...labels)).search(query);
        const wanted = labels.flatMap((label, place) =>
          matchesSearch(label, query) ? [place] : [],
        );
        expect([...found].sort((a, b) => a - b)).toEqual(wanted);
      }),
      { numRuns: 5000 },
    );
  });

  it('puts what begins with the query before the rest, article or not', () => {
    const index = new SearchIndex(
      choices('ميناء بورسعيد', 'بورسعيد', 'مرور بورفؤاد', 'بورفؤاد', 'الإسماعيلية'),
    );
    expect(index.search('بور')).toEqual([1, 3, 0, 2]);
    expect(index.search('اسماع')).toEqual([4]);
  });

  it('leaves grouped choices in their order', () => {
    const grouped = choices('ميناء بورسعيد', 'بورسعيد').map((choice) => ({
      ...choice,
      group: 'القناة',
    }));
    expect(new SearchIndex(grouped).search('بور')).toEqual([0, 1]);
  });

  it('is built in steps, as far as there is time', () => {
    const index = new SearchIndex(choices(...Array.from({ length: 350 }, (_, n) => `حي ${n}`)));
    let steps = 0;
    expect(index.build(() => steps++ < 2)).toBe(false);
    expect(index.build(() => steps++ < 3)).toBe(false);
    expect(index.build()).toBe(true);
    expect(index.search('حي 349')).toEqual([349]);
  });

  it('is built once for a list', () => {
    const list = choices('أ');
    expect(searchIndexOf(list)).toBe(searchIndexOf(list));
    expect(searchIndexOf(list)).not.toBe(searchIndexOf([...list]));
  });

  it('knows the choice that was written out, as Egyptians spell it', () => {
    const index = new SearchIndex(choices('القاهرة', 'الإسكندرية', 'هدى', 'هدي', 'منى', 'مني'));
    expect(index.exact('القاهره')?.value).toBe('0');
    expect(index.exact(' الاسكندريه ')?.value).toBe('1');
    expect(index.exact('هدى')?.value).toBe('2');
    expect(index.exact('مُنى')).toBe(undefined);
    expect(index.exact('القاهر')).toBe(undefined);
    expect(index.exact('')).toBe(undefined);
    expect(index.exact(' - ')).toBe(undefined);
  });

  it('takes no disabled choice and no one of two namesakes for what was written', () => {
    const index = new SearchIndex([
      { value: 'a', label: 'السلام' },
      { value: 'b', label: 'السلام' },
      { value: 'c', label: 'النصر', disabled: true },
    ]);
    expect(index.exact('السلام')).toBe(undefined);
    expect(index.exact('النصر')).toBe(undefined);
  });
});

describe('markMatches', () => {
  const marked = (label: string, query: string) =>
    markMatches(label, readQuery(query))
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['تجديد رخصة تسيير', 'رخ', 'تجديد [رخصة] تسيير'],
    ['تجديد الرخصة', 'رخصه', 'تجديد [الرخصة]'],
    ['شَهَادَةُ الميلاد', 'شهاد', '[شَهَادَةُ] الميلاد'],
    ['مكتب عبد الرحمن', 'عبدالرح', 'مكتب [عبد الرحمن]'],
    ['عبدالرحمن', 'عبد الرح', '[عبدالرحمن]'],
    ['حي الشرق (بورسعيد)', 'بور', 'حي الشرق ([بورسعيد])'],
    ['رخصة رخصة', 'رخصة', '[رخصة] [رخصة]'],
    ['بطاقة', '', 'بطاقة'],
    ['عقد إيجار', 'ار', 'عقد إيجار'],
  ])('in %j for %j', (label, query, parts) => {
    expect(marked(label, query)).toBe(parts);
  });

  it('loses no letter and splits no word', () => {
    fc.assert(
      fc.property(text, text, (label, query) => {
        const parts = markMatches(label, readQuery(query));
        expect(parts.map((part) => part.text).join('')).toBe(label);
        for (const [place, part] of parts.entries()) {
          const next = parts[place + 1];
          if (next) expect(`${part.text.at(-1)}${next.text.at(0)}`).not.toMatch(/^\p{L}\p{L}$/u);
        }
      }),
    );
  });

  it('marks something in whatever was found', () => {
    fc.assert(
      fc.property(text, text, (label, query) => {
        if (!/[\p{L}\p{N}]/u.exec(foldForSearch(query)) || !matchesSearch(label, query)) return;
        expect(markMatches(label, readQuery(query)).some((part) => part.isMatch)).toBe(true);
      }),
    );
  });
});
