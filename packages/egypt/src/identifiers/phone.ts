import { parseError, type ParseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { AREA_CODES, type AreaCode } from './area-codes.js';
import { compact, group, unreadable } from './identifier.js';

/** Every code that {@link parsePhone} can answer with. */
export type PhoneCode =
  | 'phone-required'
  | 'phone-characters'
  | 'phone-country'
  | 'phone-prefix'
  | 'phone-area-code'
  | 'phone-length'
  | 'phone-kind';

/**
 * `hotline` is a short number: five digits, or 122, 123, 180. `toll-free` is 0800, free to the
 * caller; `premium` is 0900, dearer than a usual call.
 */
export type PhoneKind = 'mobile' | 'landline' | 'hotline' | 'toll-free' | 'premium';

export interface Phone extends ParseOk<string, never> {
  readonly kind: PhoneKind;
  /** The area of a landline. The prefix of a mobile says nothing: numbers are portable. */
  readonly area?: AreaCode;
}

export interface PhoneOptions {
  /** Kinds to accept. Default: `mobile`, `landline`, `hotline`. */
  readonly kinds?: readonly PhoneKind[];
}

const COUNTRY = '+20';
/** What begins so has ten digits and a trunk zero before them. */
const LONG_NUMBERS: readonly (readonly [prefix: RegExp, kind: PhoneKind])[] = [
  [/^1[0125]/, 'mobile'],
  [/^800/, 'toll-free'],
  [/^900/, 'premium'],
];
const LONG_DIGITS = 10;
const LONG_PREFIX = 3;
const HOTLINE = /^(?:1[5679]\d{3}|122|123|180)$/;
const HOTLINE_DIGITS = 5;
/** Of a subscriber's number without its area code. */
const LOCAL_DIGITS = /^[2-9]\d{5,7}$/;

/** Bare, 20 is the country code where a whole number follows; a shorter one may be local. */
const TYPED = /^(?:(\+|00)(20)?|20(?=\d{7}))?(.*)$/;

/** What was typed, taken apart: either a short number or a national one without its trunk zero. */
interface Dialled {
  /** Digits as typed after the country code. */
  readonly digits: string;
  /** Without the trunk zero. */
  readonly national: string;
  /** Typed with a country code or a trunk zero, so that it cannot be a local number. */
  readonly prefixed: boolean;
}

/**
 * Reads an Egyptian phone number, with `+20`, `0020`, `20`, the trunk zero or none of them; digits of
 * all three scripts; spaces, dashes, brackets and bidi marks between them.
 *
 * `value` is E.164 (`+201001234567`), for a hotline its digits. `display` is the national form with
 * no-break spaces, `0100 123 4567`. Show it left to right. A country code before a hotline is dropped.
 *
 * Two things are refused rather than guessed: a landline without its area code, and, where mobiles
 * are accepted too, ten digits from 015, which are either a landline of 10th of Ramadan or a mobile
 * with a digit missing. 0800 and 0900 numbers are read and, unless asked for, refused by their kind.
 *
 * Errors: `phone-required`; `phone-characters` with `character`; `phone-country`, a foreign number;
 * `phone-prefix` with `prefix`, one that no accepted kind starts with; `phone-area-code`, none given;
 * `phone-length` with `count` and `expected`, both without the trunk zero where neither it nor the
 * country was typed; `phone-kind` with `kind`, a good number of a kind not accepted.
 * Source: metadata of Google's libphonenumber for Egypt, 2026; hotlines from 15 as published by the
 * civil registry.
 *
 * @example parsePhone('٠١٠٠ ١٢٣ ٤٥٦٧', { kinds: ['mobile'] }) // value '+201001234567'
 */
export function parsePhone(
  text: string,
  { kinds = ['mobile', 'landline', 'hotline'] }: PhoneOptions = {},
): ParseResult<Phone, PhoneCode> {
  const dialled = dial(text);
  if ('code' in dialled) return dialled;
  const phone = recognize(dialled, kinds);
  if (!phone) return explain(dialled, kinds);
  return kinds.includes(phone.kind) ? phone : parseError('phone-kind', { kind: phone.kind });
}

/** The national form of a stored number. What is no Egyptian number is returned as it is. */
export function formatPhone(value: string): string {
  const dialled = dial(value);
  return ('code' in dialled ? undefined : recognize(dialled, []))?.display ?? value;
}

function dial(text: string): Dialled | ParseError<PhoneCode> {
  const typed = compact(text).replace(/[()]/g, '').replace(/^＋/, '+');
  const problem = unreadable('phone', typed, /(?!^\+.)\D/u);
  if (problem) return problem;
  const [, international, country, digits = ''] = TYPED.exec(typed) ?? [];
  if (international && !country) return parseError('phone-country');
  return {
    digits,
    national: digits.replace(/^0/, ''),
    prefixed: digits !== typed || digits.startsWith('0'),
  };
}

function recognize(
  { digits, national, prefixed }: Dialled,
  kinds: readonly PhoneKind[],
): Phone | undefined {
  if (HOTLINE.test(digits)) return found('hotline', digits, digits);
  const long = longKind(national);
  if (long && national.length === LONG_DIGITS) return withTrunkZero(long, national, LONG_PREFIX);
  if (long && kinds.includes(long)) return undefined;
  const area = areaOf(national);
  if (!area?.lengths.includes(national.length - area.code.length)) return undefined;
  if (!prefixed && LOCAL_DIGITS.test(national)) return undefined;
  return { ...withTrunkZero('landline', national, area.code.length), area };
}

/** The one reason worth telling, seen from the kinds that would have been accepted. */
function explain(
  { digits, national, prefixed }: Dialled,
  kinds: readonly PhoneKind[],
): ParseError<PhoneCode> {
  // Counted in the form in which it was typed.
  const trunk = prefixed ? 1 : 0;
  const count = national.length + trunk;
  const wrongLength = (expected: number, given = count) =>
    parseError('phone-length', { count: given, expected });
  const wrongPrefix = () => parseError('phone-prefix', { prefix: `0${national.slice(0, 2)}` });

  const long = longKind(national);
  if (long && kinds.includes(long)) return wrongLength(LONG_DIGITS + trunk);
  if (kinds.includes('landline')) {
    if (!prefixed && LOCAL_DIGITS.test(digits)) return parseError('phone-area-code');
    const area = areaOf(national);
    if (area) return wrongLength(area.code.length + Math.max(...area.lengths) + trunk);
  }
  if (LONG_NUMBERS.some(([, kind]) => kinds.includes(kind))) {
    const isWhole = national.length === LONG_DIGITS || count === LONG_DIGITS + 1;
    return isWhole ? wrongPrefix() : wrongLength(LONG_DIGITS + 1);
  }
  if (kinds.includes('landline')) return wrongPrefix();
  return digits.length === HOTLINE_DIGITS
    ? parseError('phone-prefix', { prefix: digits.slice(0, 2) })
    : wrongLength(HOTLINE_DIGITS, digits.length);
}

function longKind(national: string): PhoneKind | undefined {
  return LONG_NUMBERS.find(([prefix]) => prefix.test(national))?.[1];
}

function areaOf(national: string): AreaCode | undefined {
  return AREA_CODES.find(({ code }) => national.startsWith(code));
}

/** Its prefix, and the rest in two halves. */
function withTrunkZero(kind: PhoneKind, national: string, prefix: number): Phone {
  const half = Math.floor((prefix + national.length) / 2);
  const groups = [national.slice(0, prefix), national.slice(prefix, half), national.slice(half)];
  return found(kind, COUNTRY + national, `0${group(...groups)}`);
}

function found(kind: PhoneKind, value: string, display: string): Phone {
  return { ok: true, value, display, warnings: [], kind };
}
