import { expect, it } from 'vitest';
import { fromInstant } from './time/cairo-time.js';
import { hijriCalendar } from './calendar/hijri.js';
import { parseCaseNumber } from './identifiers/case-number.js';
import { parseIban } from './identifiers/iban.js';
import { parseNationalId } from './identifiers/national-id.js';
import { parseDate } from './calendar/parse-date.js';
import { parsePassport } from './identifiers/passport.js';
import { parsePhone } from './identifiers/phone.js';
import { parsePlate } from './identifiers/plate.js';
import { parseCoordinates } from './places/coordinates.js';
import { parsePostcode } from './identifiers/postcode.js';
import { parseTaxNumber } from './identifiers/tax-number.js';

/** Of the text, in characters as they are once their forms are made one. */
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
  parseCoordinates,
  parseDate,
  (text) => parseDate(text, { calendar }),
  (text) => parseDate({ day: text, month: text, year: text }),
  (text) => parseCaseNumber(text, { venues }),
];
const UNITS = [
  ...['0', '٠', ' ', '-', '+', '<', 'أ', 'أ1', '1 ', 'ق ', 'قسم ', '1/'],
  ...['<a', '1 من ', 'لسنة ', 'الق', '«', '1st ', '20'],
  ...['\u064E', '\u2067', 'T1Z', 'EG', '\uFDFA', 'a\u0301', 'ء'],
];

// Quadratic work on this length takes minutes, so the limit tells it apart on any machine.
it.each(UNITS)(
  'parsers take two hundred thousand characters of %j without slowing down',
  (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.normalize('NFKC').length));
    for (const parse of parsers) parse(text);
    expect(() => fromInstant(`${text}!`)).toThrow(RangeError);
  },
  60_000,
);
