import { isolate, type Language, type Numerals } from '@fanar/arabic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, type DateStyle } from './calendar/format-date.js';
import { formatTime } from './calendar/format-time.js';
import { hijriCalendar } from './calendar/hijri.js';
import { addressLines } from './places/address.js';
import { GOVERNORATES } from './places/governorates.js';
import { GOOD_RUNS } from './testing/any-text.js';
import { visualOrder } from './testing/visual-order.js';
import { addDays } from './time/civil-date.js';

type Direction = 'rtl' | 'ltr';

const DIRECTION: Readonly<Record<Language, Direction>> = { ar: 'rtl', en: 'ltr' };
const CONTROLS = /\p{Bidi_Control}/gu;
/** A time or a number is one piece: its digits run left to right in either language. */
const PIECE = /[\d٠-٩]+(?::[\d٠-٩]+)?|[A-Za-z-]+|[ء-ي]+/g;

const languages = fc.constantFrom<Language>('ar', 'en');
const numerals = fc.constantFrom<Numerals>('auto', 'arab', 'latn');

const reversed = (text: string) => Array.from(text).reverse().join('');

/** The pieces of a text in the order in which they were written. */
function written(text: string): string[] {
  return text.replace(CONTROLS, '').match(PIECE) ?? [];
}

/** The pieces that the eye meets on a line, in the direction in which it reads the language. */
function read(line: string, language: Language, direction: Direction): string[] {
  const seen = written(visualOrder(line, direction)).map((piece) =>
    /[ء-ي]/.test(piece) ? reversed(piece) : piece,
  );
  return language === 'ar' ? seen.reverse() : seen;
}

/** Alone in its own direction, and isolated in a sentence of either. */
function expectReadable(text: string, language: Language): void {
  const expected = written(text);
  expect(read(text, language, DIRECTION[language]), text).toEqual(expected);
  for (const direction of Object.values(DIRECTION)) {
    const [before = '', ...after] = read(`قبل ${isolate(text)} بعد`, language, direction);
    expect(after.slice(0, -1), text).toEqual(expected);
    expect([before, after.at(-1)].sort(), text).toEqual(['بعد', 'قبل']);
  }
}

describe('the eye reads in the order that was written', () => {
  it('a date', () => {
    const day = fc.nat(100_000).map((days) => addDays('1890-01-01', days));
    const style = fc.constantFrom<DateStyle>('full', 'long', 'short', 'month', 'day');
    const calendar = fc.constantFrom({}, { calendar: hijriCalendar() });
    const options = fc.record({ language: languages, numerals, style });
    fc.assert(
      fc.property(day, options, calendar, (date, given, counted) => {
        expectReadable(formatDate(date, { ...given, ...counted }), given.language);
      }),
      GOOD_RUNS,
    );
  });

  it('a time', () => {
    const two = (limit: number) => fc.nat(limit).map((part) => String(part).padStart(2, '0'));
    const time = fc.tuple(two(23), two(59)).map((parts) => parts.join(':'));
    fc.assert(
      fc.property(time, languages, numerals, (at, language, digits) => {
        expectReadable(formatTime(at, { language, numerals: digits }), language);
      }),
      GOOD_RUNS,
    );
  });

  it('an address, where each value stays in its place and reads as it does alone', () => {
    const value = fc.constantFrom(
      ...['12', '12 أ', 'شارع 23 يوليو', 'شارع فلسطين', '12 Safia Zaghloul St', 'B 7'],
      ...['شقة 5', 'الدور الثالث', 'برج 3 - مدخل 2', 'أمام Carrefour', '(خلف) المسجد', '١٢/٣'],
    );
    const address = fc.record(
      {
        governorate: fc.constantFrom('EG-XX', ...GOVERNORATES.map(({ iso }) => iso)),
        ...{ city: value, policeStation: value, area: value, street: value, building: value },
        ...{ floor: value, unit: value, landmark: value, postcode: fc.stringMatching(/^\d{5}$/) },
      },
      { requiredKeys: ['governorate'] },
    );
    fc.assert(
      fc.property(address, languages, numerals, (given, language, digits) => {
        for (const line of addressLines(given, { language, numerals: digits })) {
          const values: string[] = [];
          // On a line an isolate is one object, of no direction, whatever it holds.
          const objects = line.replace(/\u2068(.*?)\u2069/g, (_, inside: string) => {
            values.push(visualOrder(inside, /^[^A-Zء-ي]*[ء-ي]/i.test(inside) ? 'rtl' : 'ltr'));
            return '\uFFFC';
          });
          const inPlace = language === 'ar' ? values.reverse() : values;
          const expected = visualOrder(objects, DIRECTION[language]).replace(
            /\uFFFC/g,
            () => inPlace.shift() ?? '',
          );
          expect(visualOrder(line, DIRECTION[language]).replace(CONTROLS, '')).toBe(expected);
        }
      }),
      GOOD_RUNS,
    );
  });
});
