import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_TYPES, parseCaseNumber, SUPREME_COURTS } from './identifiers/case-number.js';
import { hijriCalendar } from './calendar/hijri.js';
import { addDays } from './time/civil-date.js';
import { parseIban } from './identifiers/iban.js';
import { parseNationalId } from './identifiers/national-id.js';
import { parseDate } from './calendar/parse-date.js';
import { parsePassport } from './identifiers/passport.js';
import { parsePhone } from './identifiers/phone.js';
import { parsePlate, PLATE_LETTERS } from './identifiers/plate.js';
import { parseCoordinates } from './places/coordinates.js';
import { parsePostcode } from './identifiers/postcode.js';
import { parseTaxNumber } from './identifiers/tax-number.js';
import {
  anyText,
  GOOD_RUNS,
  inEveryDigitScript,
  inMixedDigitScripts,
  RUNS,
} from './testing/any-text.js';
import { visualOrder } from './testing/visual-order.js';

const now = new Date('2026-11-23T10:00:00Z');
const calendar = hijriCalendar();

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`));
const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1900-01-01', days));
const written = day.map((date) => date.split('-').reverse().join('/'));

const checked = digits(25).map((account) => {
  const check = 98n - (BigInt(`${account}141600`) % 97n);
  return `EG${String(check).padStart(2, '0')}${account}`;
});
const past = fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1900-01-01', days));
const born = fc
  .tuple(past, digits(7))
  .map(([date, rest]) => (date < '2000' ? '2' : '3') + date.slice(2).replaceAll('-', '') + rest);
const plate = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(PLATE_LETTERS)), { minLength: 1, maxLength: 3 }),
    fc.stringMatching(/^[1-9]{1,4}$/),
  )
  .map(([letters, numbers]) => letters.join('') + numbers);
const phone = fc.oneof(
  fc.tuple(fc.constantFrom('010', '011', '012', '015'), digits(8)).map((parts) => parts.join('')),
  digits(7).map((local) => `066${local}`),
  fc.constantFrom('122', '16117', '15999'),
);
const caseNumber = fc
  .tuple(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.oneof(
      fc.integer({ min: 1900, max: 2026 }).map(String),
      fc.integer({ min: 1, max: 999 }).map((year) => `${String(year)} ق`),
    ),
    fc.constantFrom('', ' جنح', ' شكوى'),
  )
  .map(([number, year, type]) => `${String(number)} لسنة ${year}${type}`);

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => String(millionths / 1e6));
const coordinates = fc
  .tuple(degrees(22, 31), degrees(25, 37), fc.constantFrom(', ', ' ', ','))
  .map(([north, east, between]) => north + between + east);

type Parse = (
  text: string,
) =>
  | { readonly ok: true; readonly value: string; readonly display: string }
  | { readonly ok: false; readonly code: string };

/** Each parser, texts that it must understand, and the direction that its display is shown in. */
const PARSERS: readonly (readonly [string, Parse, fc.Arbitrary<string>, 'ltr' | 'rtl'])[] = [
  ['national-id', (text) => parseNationalId(text, { now }), born, 'ltr'],
  ['phone', parsePhone, phone, 'ltr'],
  ['plate', parsePlate, plate, 'rtl'],
  ['iban', parseIban, checked, 'ltr'],
  ['tax-number', parseTaxNumber, digits(9), 'ltr'],
  ['passport', parsePassport, fc.stringMatching(/^[A-Z0-9]{1,9}$/), 'ltr'],
  ['postcode', parsePostcode, fc.stringMatching(/^\d{5}(\d\d)?$/), 'ltr'],
  ['case-number', (text) => parseCaseNumber(text, { now }), caseNumber, 'rtl'],
  ['coordinates', parseCoordinates, coordinates, 'ltr'],
  ['date', parseDate, written, 'ltr'],
  [
    'date in Hijri',
    (text) => parseDate(text, { calendar }),
    fc
      .tuple(
        fc.integer({ min: 1, max: 29 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1300, max: 1599 }),
      )
      .map((parts) => parts.join('/')),
    'ltr',
  ],
];

describe.each(PARSERS)('the parser of %s', (name, parse, good, direction) => {
  it('takes any string without throwing and reads its own display back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parse(text);
        if (result.ok) expect(parse(result.display)).toEqual(result);
        else expect(result.code.startsWith(name.split(' ')[0] ?? '')).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives one value for every script of digits and for mixed ones', () => {
    fc.assert(
      fc.property(good, fc.infiniteStream(fc.nat(2)), (text, scripts) => {
        const result = parse(text);
        if (!result.ok) throw new Error(`${text}: ${result.code}`);
        const mixed = inMixedDigitScripts(result.display, scripts);
        for (const typed of [...inEveryDigitScript(result.display), mixed, result.value]) {
          if (name === 'date in Hijri' && typed === result.value) continue;
          const again = parse(typed);
          if (!again.ok || again.value !== result.value) throw new Error(typed);
        }
      }),
      GOOD_RUNS,
    );
  });

  it('shows its groups in their order in ASCII and in Arabic-Indic digits', () => {
    fc.assert(
      fc.property(good, (text) => {
        const result = parse(text);
        if (!result.ok) throw new Error(`${text}: ${result.code}`);
        const [ascii = '', arabic = ''] = inEveryDigitScript(result.display);
        for (const display of [ascii, arabic]) {
          const groups = display.split('\u00A0');
          const expected = direction === 'ltr' ? groups : groups.map(asSeen).reverse();
          expect(visualOrder(display, direction)).toBe(expected.join('\u00A0'));
        }
      }),
      GOOD_RUNS,
    );
  });
});

/** Letters run to the left, digits to the right. */
function asSeen(group: string): string {
  return /\d|[\u0660-\u0669]/.test(group) ? group : Array.from(group).reverse().join('');
}

describe('the parser of case-number', () => {
  const venues = [
    ...SUPREME_COURTS,
    { id: 'sharq', words: ['قسم الشرق', 'قسم شرطة الشرق'] },
    { id: 'october', words: ['قسم 6 أكتوبر'] },
  ] as const;
  const phrase = (terms: readonly { id: string; words: readonly string[] }[]) =>
    fc.option(
      fc.constantFrom(...terms.flatMap(({ id, words }) => words.map((words) => ({ id, words })))),
      { nil: undefined },
    );
  const year = fc.oneof(
    fc.record({ year: fc.integer({ min: 1900, max: 2026 }), mark: fc.constantFrom('', 'م') }),
    fc.record({
      year: fc.integer({ min: 1, max: 999 }),
      mark: fc.constantFrom('ق', 'ق.', 'قضائية', 'القضائية'),
    }),
  );
  const said = fc.record({
    lead: fc.constantFrom('', 'رقم', 'القضية رقم', 'الطعن رقم', 'المحضر', 'بلاغ رقم'),
    number: fc.integer({ min: 1, max: 9_999_999 }),
    between: fc.constantFrom('/', 'لسنة', 'لعام', '-', ' سنة '),
  });

  it('finds number, year, type and venue wherever type and venue stand', () => {
    fc.assert(
      fc.property(
        ...[said, year, phrase(CASE_TYPES), phrase(venues), fc.boolean(), fc.boolean()],
        ({ lead, number, between }, counted, type, venue, typeFirst, venueFirst) => {
          const text = [
            ...[typeFirst && type?.words, venueFirst && venue?.words, lead],
            ...[`${String(number)} ${between} ${String(counted.year)} ${counted.mark}`],
            ...[!typeFirst && type?.words, !venueFirst && venue?.words],
          ]
            .filter(Boolean)
            .join(' ');
          const result = parseCaseNumber(text, { now, venues });
          expect(result, text).toMatchObject({
            ok: true,
            number: String(number),
            year: counted.year,
            judicial: counted.mark.includes('ق'),
          });
          if (!result.ok) return;
          expect([result.type, result.venue]).toEqual([type?.id, venue?.id]);
          expect(parseCaseNumber(result.display, { now, venues })).toEqual(result);
        },
      ),
      GOOD_RUNS,
    );
  });
});
