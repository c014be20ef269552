import { expect, it } from 'vitest';
import { fromInstant } from './cairo-time.js';
import { hijriCalendar } from './calendar.js';
import { parseCaseNumber } from './case-number.js';
import { parseIban } from './iban.js';
import { parseNationalId } from './national-id.js';
import { parseDate } from './parse-date.js';
import { parsePassport } from './passport.js';
import { parsePhone } from './phone.js';
import { parsePlate } from './plate.js';
import { parsePostcode } from './postcode.js';
import { parseTaxNumber } from './tax-number.js';

const LENGTH = 200_000;
const calendar = hijriCalendar();
const venues = [{ id: 'sharq', words: ['قسم الشرق'] }] as const;
const parsers: readonly ((text: string) => unknown)[] = [
  parseNationalId,
  parsePhone,
  parsePlate,
  parseIban,
  parseTaxNumber,
  parsePassport,
  parsePostcode,
  parseDate,
  (text) => parseDate(text, { calendar }),
  (text) => parseDate({ day: text, month: text, year: text }),
  (text) => parseCaseNumber(text, { venues }),
];
const UNITS = [
  ...['0', '٠', ' ', '-', '+', '<', 'أ', 'أ1', '1 ', 'ق ', 'قسم ', '1/'],
  ...['\u064E', '\u2067', 'T1Z', 'EG', '\uFDFA', 'a\u0301', 'ء'],
];

// Quadratic work on this length takes minutes, so the limit tells it apart on any machine.
it.each(UNITS)(
  'parsers take %j, two hundred thousand times over, without slowing down',
  (unit) => {
    const text = unit.repeat(LENGTH);
    for (const parse of parsers) parse(text);
    expect(() => fromInstant(`${text}!`)).toThrow(RangeError);
  },
  30_000,
);
