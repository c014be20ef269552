import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';
import { GOVERNORATES, parsePostcode } from '@fanar/egypt';
import type { FieldOf } from '../definition.js';
import { isObject } from '../form.js';
import { TEXT_MAX_LENGTH } from '../limits.js';
import {
  hasOnly,
  isEmptyObject,
  unread,
  type AnswerProblem,
  type FieldRules,
} from './field-rules.js';
import { checkLength } from './text.js';

/** The parts of an `Address` of `@fanar/egypt`. */
export const ADDRESS_PARTS = [
  'governorate',
  'city',
  'policeStation',
  'area',
  'street',
  'building',
  'floor',
  'unit',
  'landmark',
  'postcode',
] as const;

/** What an address is not found without. */
export const ADDRESS_NEEDS = ['governorate', 'city', 'street'] as const;

type Part = (typeof ADDRESS_PARTS)[number];

/** Numbers, which travel in ASCII digits; names keep theirs. */
const NUMBERED: ReadonlySet<Part> = new Set(['building', 'floor', 'unit', 'postcode']);

export const address: FieldRules<FieldOf<'address'>> = {
  missing: 'address-required',
  isBlank: isEmptyObject,
  check: (_field, answer) => {
    if (!isObject(answer) || !hasOnly(answer, ADDRESS_PARTS)) return [{ code: 'answer-type' }];
    const problems = ADDRESS_PARTS.flatMap((part) => checkPart(part, answer[part]));
    const missing = ADDRESS_NEEDS.filter((part) => answer[part] === undefined);
    return missing.length > 0
      ? [{ code: 'address-incomplete', params: { parts: missing.join(' ') } }, ...problems]
      : problems;
  },
};

function checkPart(part: Part, text: unknown): AnswerProblem[] {
  if (text === undefined) return [];
  return problemsOf(part, text).map((problem) => ({ ...problem, at: `/${part}` }));
}

function problemsOf(part: Part, text: unknown): AnswerProblem[] {
  if (typeof text !== 'string') return [{ code: 'answer-type' }];
  const clean = sanitizeIdentity(text);
  if (!text || text !== (NUMBERED.has(part) ? toAsciiDigits(clean) : clean)) {
    return [{ code: 'answer-not-canonical' }];
  }
  if (part === 'governorate') {
    return GOVERNORATES.some(({ iso }) => iso === text) ? [] : [{ code: 'choice-unknown' }];
  }
  if (part !== 'postcode') return checkLength(text, 0, TEXT_MAX_LENGTH);
  const read = parsePostcode(text);
  if (!read.ok) return unread(read);
  return read.value === text ? [] : [{ code: 'answer-not-canonical' }];
}
