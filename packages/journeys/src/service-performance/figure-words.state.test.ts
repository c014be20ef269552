import { pluralCategory, type Language } from '@fanar/arabic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '../i18n/locales/ar/service-performance.json' with { type: 'json' };
import en from '../i18n/locales/en/service-performance.json' with { type: 'json' };
import { figureText, headlines, type FigureSpeech } from './figure-words.js';
import { figures } from './testing/performance.js';

/** The words as they stand in the files, by the plural form that belongs to a count. */
function speech(language: Language): FigureSpeech {
  const messages: Readonly<Record<string, string>> = language === 'ar' ? ar : en;
  return {
    t(key, params) {
      const { count } = params ?? {};
      const forms =
        count === undefined
          ? [key]
          : [...(count === 0 ? [`${key}_zero`] : []), `${key}_${pluralCategory(count, language)}`];
      const text = forms.map((form) => messages[form]).find((found) => found !== undefined);
      if (text === undefined) throw new Error(`There are no words ${forms.join(' or ')}.`);
      return text.replaceAll('{{count}}', String(count));
    },
    percent: (value) => `${String(value)}%`,
    number: String,
  };
}

const told = (days: number) =>
  headlines(figures({ medianDays: days, ninetiethDays: days }), speech('ar')).find(
    ({ id }) => id === 'days',
  );

describe('figures in words', () => {
  it.each([
    [0, 'اليوم نفسه', 'في اليوم نفسه.'],
    [1, 'يوم واحد', 'في يوم واحد على الأكثر.'],
    [2, 'يومان', 'في يومين على الأكثر.'],
    [3, '3 أيام', 'في 3 أيام على الأكثر.'],
    [11, '11 يومًا', 'في 11 يومًا على الأكثر.'],
    [100, '100 يوم', 'في 100 يوم على الأكثر.'],
  ])('tells %i days by their own plural form', (days, value, end) => {
    expect(told(days)).toEqual({
      ...{ id: 'days', value },
      words: [`نصف الطلبات انتهى ${end}`, `وتسعة من كل عشرة انتهت ${end}`],
    });
  });

  it('agrees with every count there may be', () => {
    const noun = {
      ...{ zero: 'اليوم نفسه', one: 'يوم واحد', two: 'يومين' },
      ...{ few: 'أيام', many: 'يومًا', other: 'يوم' },
    };
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), (days) => {
        const nouns = noun[pluralCategory(days, 'ar')];
        for (const sentence of told(days)?.words ?? []) {
          expect(sentence).toMatch(new RegExp(`${nouns}(?: على الأكثر)?\\.$`));
        }
      }),
    );
  });

  it('is plain English too', () => {
    const all = headlines(figures(), speech('en'));
    expect(all.map(({ id }) => id)).toEqual([
      ...['received', 'days', 'promise', 'online', 'satisfied', 'completed'],
    ]);
    expect(all[1]?.words).toEqual([
      'Half of the applications took up to 4 days.',
      'Nine in ten took up to 9 days.',
    ]);
  });

  it('has no place for what is not told, and does not call it nought', () => {
    expect(headlines({}, speech('ar'))).toEqual([]);
    expect(headlines({ withinPromise: 0 }, speech('ar'))).toEqual([
      { id: 'promise', value: '0%', words: [speech('ar').t('promise-words')] },
    ]);
    expect(headlines({ medianDays: 3 }, speech('ar'))[0]?.words).toHaveLength(1);
  });

  it('writes a figure with its unit', () => {
    expect(figureText('ninetiethDays', 9, speech('en'))).toBe('9 days');
    expect(figureText('online', 62, speech('en'))).toBe('62%');
    expect(figureText('received', 62, speech('en'))).toBe('62');
  });
});
