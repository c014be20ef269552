import { parseError, type ParseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { AREA_CODES, type AreaCode } from './area-codes.js';
import { compact, group } from './identifier.js';

/** Every code that {@link parsePhone} can answer with. */
export const PHONE_CODES = [
  'phone-required',
  'phone-characters',
  'phone-country',
  'phone-prefix',
  'phone-area-code',
  'phone-length',
  'phone-kind',
] as const;
export type PhoneCode = (typeof PHONE_CODES)[number];

/** `hotline` is a short number: five digits, or 122, 123, 180. */
export type PhoneKind = 'mobile' | 'landline' | 'hotline';

export interface Phone extends ParseOk<string> {
  readonly kind: PhoneKind;
  /** The area of a landline. The prefix of a mobile says nothing: numbers are portable. */
  readonly area?: AreaCode;
}

export interface PhoneOptions {
  /** Kinds to accept. Default: all three. */
  readonly kinds?: readonly PhoneKind[];
}

const COUNTRY = '20';
const MOBILE_PREFIX = /^1[0125]/;
const MOBILE_DIGITS = 11;
const HOTLINE = /^(?:1[5679]\d{3}|122|123|180)$/;
const HOTLINE_DIGITS = 5;
/** Of a subscriber's number without its area code. */
const LOCAL_DIGITS = /^[2-9]\d{5,7}$/;

/** What was typed, taken apart: either a short number or a national one without its trunk zero. */
interface Dialled {
  /** Digits as typed after the country code. */
  readonly digits: string;
  /** Without the trunk zero. */
  readonly national: string;
  /** Typed with a country code or a trunk zero, so that it cannot be a short or a local number. */
  readonly prefixed: boolean;
}

/**
 * Reads an Egyptian phone number, with `+20`, `0020`, `20`, the trunk zero or none of them; digits of
 * all three scripts; spaces, dashes, brackets and bidi marks between them.
 *
 * `value` is E.164 (`+201001234567`), for a hotline its digits. `display` is the national form with
 * no-break spaces, `0100 123 4567`. Show it left to right.
 *
 * Two things are refused rather than guessed: a landline without its area code, and, where mobiles
 * are accepted too, ten digits from 015, which are either a landline of 10th of Ramadan or a mobile
 * with a digit missing.
 *
 * Errors: `phone-required`; `phone-characters` with `character`; `phone-country`, a foreign number;
 * `phone-prefix` with `prefix`, one that no accepted kind starts with; `phone-area-code`, none given;
 * `phone-length` with `count` and `expected`; `phone-kind` with `kind`, a good number of a kind not
 * accepted.
 * Source: metadata of Google's libphonenumber for Egypt, 2026; hotlines from 15 as published by the
 * civil registry.
 *
 * @example parsePhone('٠١٠٠ ١٢٣ ٤٥٦٧', { kinds: ['mobile'] }) // value '+201001234567'
 */
export function parsePhone(
  text: string,
  { kinds = ['mobile', 'landline', 'hotline'] }: PhoneOptions = {},
): ParseResult<Phone, PhoneCode> {
  const typed = compact(text).replace(/[()]/g, '').replace(/^＋/, '+');
  if (typed === '') return parseError('phone-required');
  const stranger = /\D/u.exec(typed.replace(/^\+/, ''))?.[0];
  if (stranger || typed === '+') {
    return parseError('phone-characters', { character: stranger ?? '+' });
  }
  const dialled = dial(typed);
  if (!dialled) return parseError('phone-country');

  const phone = recognize(dialled, kinds);
  if (!phone) return explain(dialled, kinds);
  return kinds.includes(phone.kind) ? phone : parseError('phone-kind', { kind: phone.kind });
}

/** The national form of a stored number. What is no Egyptian number is returned as it is. */
export function formatPhone(value: string): string {
  const phone = parsePhone(value);
  if (phone.ok) return phone.display;
  // A landline of 10th of Ramadan is recognized only where no mobile is expected.
  const landline = parsePhone(value, { kinds: ['landline'] });
  return landline.ok ? landline.display : value;
}

function dial(typed: string): Dialled | undefined {
  const international = /^(?:\+|00)(.*)$/.exec(typed)?.[1];
  if (international !== undefined && !international.startsWith(COUNTRY)) return undefined;
  // No area and no mobile prefix starts with 20: bare, it can only be the country code.
  const afterCountry =
    international?.slice(COUNTRY.length) ??
    (typed.startsWith(COUNTRY) ? typed.slice(COUNTRY.length) : undefined);
  const digits = afterCountry ?? typed;
  return {
    digits,
    national: digits.replace(/^0/, ''),
    prefixed: afterCountry !== undefined || digits.startsWith('0'),
  };
}

function recognize(
  { digits, national, prefixed }: Dialled,
  kinds: readonly PhoneKind[],
): Phone | undefined {
  if (!prefixed && HOTLINE.test(digits)) return found('hotline', digits, digits);
  if (MOBILE_PREFIX.test(national) && national.length + 1 === MOBILE_DIGITS) {
    const display = group(`0${national.slice(0, 3)}`, national.slice(3, 6), national.slice(6));
    return found('mobile', `+${COUNTRY}${national}`, display);
  }
  if (MOBILE_PREFIX.test(national) && kinds.includes('mobile')) return undefined;
  const area = areaOf(national);
  const local = national.slice(area?.code.length);
  if (!area?.lengths.includes(local.length)) return undefined;
  if (!prefixed && LOCAL_DIGITS.test(national)) return undefined;
  const half = Math.floor(local.length / 2);
  const display = group(`0${area.code}`, local.slice(0, half), local.slice(half));
  return { ...found('landline', `+${COUNTRY}${national}`, display), area };
}

/** The one reason worth telling, seen from the kinds that would have been accepted. */
function explain(
  { digits, national, prefixed }: Dialled,
  kinds: readonly PhoneKind[],
): ParseError<PhoneCode> {
  const count = prefixed ? national.length + 1 : digits.length;
  const wrongLength = (expected: number) => parseError('phone-length', { count, expected });
  const wrongPrefix = () => parseError('phone-prefix', { prefix: `0${national.slice(0, 2)}` });

  if (kinds.includes('mobile') && MOBILE_PREFIX.test(national)) return wrongLength(MOBILE_DIGITS);
  if (kinds.includes('landline')) {
    if (!prefixed && LOCAL_DIGITS.test(digits)) return parseError('phone-area-code');
    const area = areaOf(national);
    if (area) return wrongLength(1 + area.code.length + Math.max(...area.lengths));
  }
  if (kinds.includes('mobile')) {
    return national.length + 1 === MOBILE_DIGITS ? wrongPrefix() : wrongLength(MOBILE_DIGITS);
  }
  if (kinds.includes('landline')) return wrongPrefix();
  return digits.length === HOTLINE_DIGITS
    ? parseError('phone-prefix', { prefix: digits.slice(0, 2) })
    : wrongLength(HOTLINE_DIGITS);
}

function areaOf(national: string): AreaCode | undefined {
  return AREA_CODES.find(({ code }) => national.startsWith(code));
}

function found(kind: PhoneKind, value: string, display: string): Phone {
  return { ok: true, value, display, warnings: [], kind };
}
